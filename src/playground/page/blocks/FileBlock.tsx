import type { FileBlock as FileBlockJson } from '@slack/types';
import { Icon } from '../chrome/Icon.tsx';
import { useReader } from '../reader/Reader.ts';
import type { BlockProps } from './blockOf.ts';

export function FileBlock({ block }: BlockProps<FileBlockJson>) {
  const { words } = useReader();
  return (
    <div className="file">
      <Icon name="file" />
      <span>
        <strong>{block.external_id}</strong>
        <small>{words.remoteFile}</small>
      </span>
    </div>
  );
}
