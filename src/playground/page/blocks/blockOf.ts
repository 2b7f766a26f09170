import type { BlockJson } from '../../protocol.ts';

export interface BlockProps<B> {
  block: B & { block_id: string };
}

/**
 * The one seam between blocks as JSON and the typed components: the server has checked the shape of what it
 * passes on, and BlockBoundary catches what it may have missed.
 */
export function blockOf<B>(block: BlockJson): B & { block_id: string } {
  return block as unknown as B & { block_id: string };
}
