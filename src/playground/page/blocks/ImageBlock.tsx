import type { ImageBlock as ImageBlockJson } from '@slack/types';
import { Picture } from '../elements/Picture.tsx';
import type { BlockProps } from './blockOf.ts';
import { Text } from './Text.tsx';

export function ImageBlock({ block }: BlockProps<ImageBlockJson>) {
  return (
    <figure className="image">
      {block.title && (
        <figcaption>
          <Text text={block.title} />
        </figcaption>
      )}
      <Picture source={block} className="picture" />
    </figure>
  );
}
