import type { SectionBlock as SectionBlockJson } from '@slack/types';
import { Element } from '../elements/Element.tsx';
import type { BlockProps } from './blockOf.ts';
import { standalonePlacement } from './standalonePlacement.ts';
import { Text } from './Text.tsx';

export function SectionBlock({ block }: BlockProps<SectionBlockJson>) {
  return (
    <div className="section">
      <div className="section-body">
        {block.text && (
          <div className="prose">
            <Text text={block.text} />
          </div>
        )}
        {block.fields && (
          <div className="section-fields">
            {block.fields.map((field, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: fields have no identity
              <div key={index} className="prose">
                <Text text={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {block.accessory && (
        <div className={`section-accessory accessory-${block.accessory.type}`}>
          <Element
            element={block.accessory}
            placement={standalonePlacement(block.block_id, block.text?.text)}
          />
        </div>
      )}
    </div>
  );
}
