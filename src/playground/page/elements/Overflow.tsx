import type { Overflow as OverflowElement } from '@slack/types';
import { Text } from '../blocks/Text.tsx';
import { safeUrl } from '../mrkdwn/safeUrl.ts';
import { useReader } from '../reader/Reader.ts';
import { Menu } from './Menu.tsx';
import { type Placement, useField } from './useField.ts';

export function Overflow({ element, placement }: { element: OverflowElement; placement: Placement }) {
  const { words } = useReader();
  const field = useField(element, placement);
  return (
    <Menu
      label={words.moreOptions}
      buttonClass="button button-icon"
      icon="⋯"
      items={element.options.map((option) => ({
        key: option.value ?? option.text.text,
        label: <Text text={option.text} />,
        description: option.description?.text,
        onPick: () => {
          const url = option.url === undefined ? undefined : safeUrl(option.url);
          if (url !== undefined) window.open(url, '_blank', 'noopener,noreferrer');
          void field.send(option.value ?? null);
        },
      }))}
    />
  );
}
