import { Icon } from './Icon.tsx';

interface NoticeLineProps {
  text: string;
  dismissLabel: string;
  onDismiss: () => void;
}

export function NoticeLine({ text, dismissLabel, onDismiss }: NoticeLineProps) {
  return (
    <p className="notice">
      <Icon name="warning" />
      <span>{text}</span>
      <button type="button" className="button-plain" aria-label={dismissLabel} onClick={onDismiss}>
        <Icon name="close" />
      </button>
    </p>
  );
}
