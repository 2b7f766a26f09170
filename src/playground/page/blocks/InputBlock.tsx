import type { InputBlock as InputBlockJson } from '@slack/types';
import { useId } from 'react';
import { Icon } from '../chrome/Icon.tsx';
import { Element } from '../elements/Element.tsx';
import { useReader } from '../reader/Reader.ts';
import { useSurface } from '../surface/Surface.ts';
import type { BlockProps } from './blockOf.ts';
import { Text } from './Text.tsx';

export function InputBlock({ block }: BlockProps<InputBlockJson>) {
  const { words } = useReader();
  const error = useSurface().errorOf(block.block_id);
  const id = useId();
  const described = [error && `${id}-error`, block.hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field field-invalid' : 'field'}>
      <div className="field-label">
        <span id={`${id}-label`}>
          <Text text={block.label} />
        </span>
        {block.optional && <span className="field-optional"> {words.optional}</span>}
      </div>
      <Element
        element={block.element}
        placement={{
          blockId: block.block_id,
          isInput: true,
          isDispatching: block.dispatch_action === true,
          isRequired: block.optional !== true,
          label: block.label.text,
          labelId: `${id}-label`,
          describedBy: described || undefined,
          isInvalid: error !== undefined,
        }}
      />
      {error !== undefined && (
        <p className="field-error" id={`${id}-error`} role="alert">
          <Icon name="warning" /> {error}
        </p>
      )}
      {block.hint && (
        <p className="field-hint" id={`${id}-hint`}>
          <Text text={block.hint} />
        </p>
      )}
    </div>
  );
}
