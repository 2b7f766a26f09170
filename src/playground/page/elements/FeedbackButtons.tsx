import type {
  FeedbackButtons as FeedbackButtonsElement,
  IconButton as IconButtonElement,
} from '@slack/types';
import { PlainText } from '../blocks/Text.tsx';
import { Icon } from '../chrome/Icon.tsx';
import { useReader } from '../reader/Reader.ts';
import { type Placement, useField } from './useField.ts';

export function FeedbackButtons({
  element,
  placement,
}: {
  element: FeedbackButtonsElement;
  placement: Placement;
}) {
  const field = useField(element, placement);
  const buttons = [
    { key: 'positive', icon: 'thumbUp', button: element.positive_button },
    { key: 'negative', icon: 'thumbDown', button: element.negative_button },
  ] as const;
  return buttons.map(({ key, icon, button }) => (
    <button
      key={key}
      type="button"
      className="button button-quiet"
      aria-label={button.accessibility_label ?? button.text.text}
      disabled={field.isPending}
      onClick={() => void field.send(button.value)}
    >
      <Icon name={icon} />
    </button>
  ));
}

export function IconButton({ element, placement }: { element: IconButtonElement; placement: Placement }) {
  const { me } = useReader();
  const field = useField(element, placement);
  if (element.visible_to_user_ids && !element.visible_to_user_ids.includes(me.id)) return null;
  return (
    <button
      type="button"
      className="button button-quiet"
      aria-label={element.accessibility_label ?? element.text.text}
      disabled={field.isPending}
      onClick={() => void field.send()}
    >
      <Icon name={element.icon === 'trash' ? 'trash' : 'bolt'} /> <PlainText text={element.text.text} />
    </button>
  );
}
