import type { AlertBlock as AlertBlockJson } from '@slack/types';
import { Icon } from '../chrome/Icon.tsx';
import { useReader } from '../reader/Reader.ts';
import type { BlockProps } from './blockOf.ts';
import { Text } from './Text.tsx';

const iconOf = {
  default: 'info',
  info: 'info',
  warning: 'warning',
  error: 'warning',
  success: 'check',
} as const;

export function AlertBlock({ block }: BlockProps<AlertBlockJson>) {
  const { words } = useReader();
  const level = block.level ?? 'default';
  return (
    <div className={`alert alert-${level}`} role={level === 'error' ? 'alert' : 'status'}>
      <Icon name={iconOf[level]} />
      <span className="visually-hidden">{words.alertLevel[level]}</span>
      <span className="prose">
        <Text text={block.text} />
      </span>
    </div>
  );
}
