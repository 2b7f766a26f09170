import type { CardBlock as CardBlockJson, MrkdwnElement } from '@slack/types';
import { Element } from '../elements/Element.tsx';
import { Picture } from '../elements/Picture.tsx';
import type { BlockProps } from './blockOf.ts';
import { standalonePlacement } from './standalonePlacement.ts';
import { Text } from './Text.tsx';

/** `subtext` is newer than the types. */
export function CardBlock({ block }: BlockProps<CardBlockJson & { subtext?: MrkdwnElement }>) {
  return (
    <article className="card">
      {block.hero_image && <Picture source={block.hero_image} className="card-hero" />}
      <div className="card-head">
        {block.icon && <Picture source={block.icon} className="card-icon" />}
        <div>
          {block.title && (
            <div className="card-title">
              <Text text={block.title} />
            </div>
          )}
          {block.subtitle && (
            <div className="card-subtitle">
              <Text text={block.subtitle} />
            </div>
          )}
        </div>
      </div>
      {block.body && (
        <div className="card-body prose">
          <Text text={block.body} />
        </div>
      )}
      {block.subtext && (
        <div className="card-subtext prose">
          <Text text={block.subtext} />
        </div>
      )}
      {block.actions && block.actions.length > 0 && (
        <div className="actions">
          {block.actions.map((button, index) => (
            <Element
              key={button.action_id ?? index}
              element={button}
              placement={standalonePlacement(block.block_id)}
            />
          ))}
        </div>
      )}
    </article>
  );
}
