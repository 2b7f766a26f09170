import { safeUrl } from '../mrkdwn/safeUrl.ts';
import { useReader } from '../reader/Reader.ts';
import { formatSlackDate, inZone } from './formatSlackDate.ts';

interface SlackDateProps {
  timestamp: number;
  format: string;
  url?: string | undefined;
  fallback?: string | undefined;
}

export function SlackDate({ timestamp, format, url, fallback }: SlackDateProps) {
  const dates = useReader().dates();
  const at = new Date(timestamp * 1000);
  if (Number.isNaN(at.getTime())) return fallback ?? '';
  const shown = (
    <time
      dateTime={at.toISOString()}
      title={inZone(at, dates, { dateStyle: 'full', timeStyle: 'short' })}
      className="slack-date"
    >
      {formatSlackDate(timestamp, format, dates)}
    </time>
  );
  const target = url === undefined ? undefined : safeUrl(url);
  if (target === undefined) return shown;
  return (
    <a href={target} target="_blank" rel="noopener noreferrer">
      {shown}
    </a>
  );
}
