import type { FileInput as FileInputElement } from '@slack/types';
import { useReader } from '../reader/Reader.ts';
import { type Placement, useField } from './useField.ts';

/** Shown so that a form looks complete; uploading is not part of the playground. */
export function FileInput({ element, placement }: { element: FileInputElement; placement: Placement }) {
  const { words } = useReader();
  const field = useField(element, placement);
  return (
    <div className="file-input">
      <input type="file" disabled {...field.aria} />
      <small>{words.uploadsUnavailable}</small>
    </div>
  );
}
