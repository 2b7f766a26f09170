import type { BlockJson } from '../../protocol.ts';
import { Block } from './Block.tsx';

export function Blocks({ blocks }: { blocks: BlockJson[] }) {
  return (
    <div className="blocks">
      {blocks.map((block) => (
        <Block key={`${block.type} ${block.block_id}`} block={block} />
      ))}
    </div>
  );
}
