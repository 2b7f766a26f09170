import type { Button as ButtonElement } from '@slack/types';
import { Text } from '../blocks/Text.tsx';
import { safeUrl } from '../mrkdwn/safeUrl.ts';
import { type Placement, useField } from './useField.ts';

export function Button({ element, placement }: { element: ButtonElement; placement: Placement }) {
  const field = useField(element, placement);
  const className = element.style ? `button button-${element.style}` : 'button';
  const label = element.accessibility_label;
  const url = element.url === undefined ? undefined : safeUrl(element.url);
  if (url !== undefined) {
    return (
      <a
        className={className}
        href={url}
        target="_blank"
        rel="noopener noreferrer"
        {...(label ? { 'aria-label': label } : {})}
        onClick={() => void field.send()}
      >
        <Text text={element.text} />
      </a>
    );
  }
  return (
    <button
      type="button"
      className={className}
      aria-busy={field.isPending}
      disabled={field.isPending}
      {...(label ? { 'aria-label': label } : {})}
      onClick={() => void field.send()}
    >
      <Text text={element.text} />
    </button>
  );
}
