import type { ContainerBlock as ContainerBlockJson } from '@slack/types';
import { Icon } from '../chrome/Icon.tsx';
import { Picture } from '../elements/Picture.tsx';
import { Block } from './Block.tsx';
import type { BlockProps } from './blockOf.ts';
import { RichText } from './RichTextBlock.tsx';
import { Text } from './Text.tsx';

export function ContainerBlock({ block }: BlockProps<ContainerBlockJson>) {
  const className = `container container-${block.width ?? 'standard'}${block.has_header_divider ? ' container-divided' : ''}`;
  const heading = (
    <>
      {block.icon && <Picture source={block.icon} className="card-icon" />}
      <span className="container-heading">
        <span className="container-title">
          {block.rich_text_title ? (
            <RichText elements={block.rich_text_title.elements} />
          ) : (
            <Text text={block.title} />
          )}
        </span>
        {block.subtitle && (
          <span className="container-subtitle">
            <Text text={block.subtitle} />
          </span>
        )}
      </span>
    </>
  );
  const children = (
    <div className="blocks container-body">
      {block.child_blocks.map((child, index) => (
        <Block
          key={child.block_id ?? index}
          block={{ ...child, block_id: child.block_id ?? `${block.block_id}-${index}` }}
        />
      ))}
    </div>
  );
  if (!block.is_collapsible) {
    return (
      <section className={className}>
        <div className="container-head">{heading}</div>
        {children}
      </section>
    );
  }
  return (
    <details className={className} open={!block.default_collapsed}>
      <summary className="container-head">
        {heading}
        <Icon name="down" />
      </summary>
      {children}
    </details>
  );
}
