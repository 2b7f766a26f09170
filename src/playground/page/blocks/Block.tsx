import type { ComponentType } from 'react';
import type { BlockJson } from '../../protocol.ts';
import { ActionsBlock } from './ActionsBlock.tsx';
import { AlertBlock } from './AlertBlock.tsx';
import { BlockBoundary } from './BlockBoundary.tsx';
import { type BlockProps, blockOf } from './blockOf.ts';
import { CardBlock } from './CardBlock.tsx';
import { CarouselBlock } from './CarouselBlock.tsx';
import { ContainerBlock } from './ContainerBlock.tsx';
import { ContextActionsBlock } from './ContextActionsBlock.tsx';
import { ContextBlock } from './ContextBlock.tsx';
import { DataTableBlock } from './DataTableBlock.tsx';
import { DataVisualizationBlock } from './DataVisualizationBlock.tsx';
import { DividerBlock } from './DividerBlock.tsx';
import { FileBlock } from './FileBlock.tsx';
import { HeaderBlock } from './HeaderBlock.tsx';
import { ImageBlock } from './ImageBlock.tsx';
import { InputBlock } from './InputBlock.tsx';
import { MarkdownBlock } from './MarkdownBlock.tsx';
import { RichTextBlock } from './RichTextBlock.tsx';
import { SectionBlock } from './SectionBlock.tsx';
import { TableBlock } from './TableBlock.tsx';
import { UnsupportedBlock } from './UnsupportedBlock.tsx';
import { VideoBlock } from './VideoBlock.tsx';

const componentOf = {
  actions: ActionsBlock,
  alert: AlertBlock,
  card: CardBlock,
  carousel: CarouselBlock,
  container: ContainerBlock,
  context: ContextBlock,
  context_actions: ContextActionsBlock,
  data_table: DataTableBlock,
  data_visualization: DataVisualizationBlock,
  divider: DividerBlock,
  file: FileBlock,
  header: HeaderBlock,
  image: ImageBlock,
  input: InputBlock,
  markdown: MarkdownBlock,
  rich_text: RichTextBlock,
  section: SectionBlock,
  table: TableBlock,
  video: VideoBlock,
} as Record<string, ComponentType<BlockProps<unknown>>>;

export function Block({ block }: { block: BlockJson }) {
  const Component = componentOf[block.type];
  return (
    <div className={`block block-${block.type}`} data-block-id={block.block_id}>
      <BlockBoundary fallback={<UnsupportedBlock type={block.type} />}>
        {Component ? <Component block={blockOf(block)} /> : <UnsupportedBlock type={block.type} />}
      </BlockBoundary>
    </div>
  );
}
