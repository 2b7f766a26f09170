import type { ContextBlock as ContextBlockJson } from '@slack/types';
import { Picture } from '../elements/Picture.tsx';
import type { BlockProps } from './blockOf.ts';
import { Text } from './Text.tsx';

export function ContextBlock({ block }: BlockProps<ContextBlockJson>) {
  return (
    <div className="context">
      {block.elements.map((element, index) =>
        element.type === 'image' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: context elements have no identity
          <Picture key={index} source={element} className="context-image" />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: context elements have no identity
          <span key={index} className="prose">
            <Text text={element} />
          </span>
        ),
      )}
    </div>
  );
}
