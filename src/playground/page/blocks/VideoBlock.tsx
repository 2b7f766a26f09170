import type { VideoBlock as VideoBlockJson } from '@slack/types';
import { Icon } from '../chrome/Icon.tsx';
import { safeUrl } from '../mrkdwn/safeUrl.ts';
import type { BlockProps } from './blockOf.ts';
import { Text } from './Text.tsx';

/** A still placeholder: the page plays nothing from other hosts. */
export function VideoBlock({ block }: BlockProps<VideoBlockJson>) {
  const target = safeUrl(block.title_url ?? block.video_url);
  const title = <Text text={block.title} />;
  return (
    <figure className="video">
      <figcaption>
        {block.provider_name && <small>{block.provider_name}</small>}
        {target === undefined ? (
          <strong>{title}</strong>
        ) : (
          <a href={target} target="_blank" rel="noopener noreferrer">
            {title}
          </a>
        )}
        {block.author_name && <small>{block.author_name}</small>}
        {block.description && (
          <span className="prose">
            <Text text={block.description} />
          </span>
        )}
      </figcaption>
      <div className="video-still" role="img" aria-label={block.alt_text}>
        <Icon name="play" />
        <span aria-hidden="true">{block.alt_text}</span>
      </div>
    </figure>
  );
}
