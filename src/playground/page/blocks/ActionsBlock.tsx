import type { ActionsBlock as ActionsBlockJson } from '@slack/types';
import { Element } from '../elements/Element.tsx';
import type { BlockProps } from './blockOf.ts';
import { standalonePlacement } from './standalonePlacement.ts';

export function ActionsBlock({ block }: BlockProps<ActionsBlockJson>) {
  return (
    <div className="actions">
      {block.elements.map((element, index) => (
        <Element
          key={element.action_id ?? index}
          element={element}
          placement={standalonePlacement(block.block_id)}
        />
      ))}
    </div>
  );
}
