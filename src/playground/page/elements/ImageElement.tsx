import { Picture, type PictureSource } from './Picture.tsx';
import type { Placement } from './useField.ts';

export function ImageElement({ element }: { element: PictureSource; placement: Placement }) {
  return <Picture source={element} className="thumbnail" />;
}
