import type { BlockJson } from '../../protocol.ts';
import { Blocks } from '../blocks/Blocks.tsx';
import { Mrkdwn } from '../mrkdwn/Mrkdwn.tsx';

interface AttachmentsProps {
  attachments: { [key: string]: unknown }[];
  idPrefix: string;
}

/** Secondary attachments: a coloured edge around blocks, or the older title, text and fields. */
export function Attachments({ attachments, idPrefix }: AttachmentsProps) {
  return attachments.map((attachment, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: attachments have no identity
    <div key={index} className="attachment" style={{ borderColor: colourOf(attachment.color) }}>
      {Array.isArray(attachment.blocks) ? (
        <Blocks
          blocks={(attachment.blocks as Partial<BlockJson>[]).map((block, at) => ({
            ...block,
            type: block.type ?? '',
            block_id: block.block_id ?? `${idPrefix}-${index}-${at}`,
          }))}
        />
      ) : (
        <div className="prose">
          {['pretext', 'title', 'text', 'fallback']
            .map((key) => attachment[key])
            .filter((text) => typeof text === 'string')
            .slice(0, 3)
            .map((text) => (
              <p key={text}>
                <Mrkdwn text={text} />
              </p>
            ))}
        </div>
      )}
    </div>
  ));
}

const namedColours: Record<string, string> = { good: '#2eb886', warning: '#daa038', danger: '#a30200' };

function colourOf(colour: unknown): string | undefined {
  if (typeof colour !== 'string') return undefined;
  return (
    namedColours[colour] ?? (/^#?[0-9a-f]{3,6}$/i.test(colour) ? `#${colour.replace('#', '')}` : undefined)
  );
}
