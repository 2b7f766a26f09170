import type { HeaderBlock as HeaderBlockJson } from '@slack/types';
import type { BlockProps } from './blockOf.ts';
import { Heading } from './Heading.tsx';
import { Text } from './Text.tsx';

/** `level` is newer than the types. */
export function HeaderBlock({ block }: BlockProps<HeaderBlockJson & { level?: number }>) {
  return (
    <Heading level={block.level ?? 1}>
      <Text text={block.text} />
    </Heading>
  );
}
