import { useReader } from '../reader/Reader.ts';

export function UnsupportedBlock({ type }: { type: string }) {
  const { words } = useReader();
  return (
    <p className="unsupported" role="note">
      {words.unsupportedBlock(type)}
    </p>
  );
}
