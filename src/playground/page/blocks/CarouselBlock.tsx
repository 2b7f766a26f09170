import type { CarouselBlock as CarouselBlockJson } from '@slack/types';
import { useRef } from 'react';
import { Icon } from '../chrome/Icon.tsx';
import { useReader } from '../reader/Reader.ts';
import type { BlockProps } from './blockOf.ts';
import { CardBlock } from './CardBlock.tsx';

export function CarouselBlock({ block }: BlockProps<CarouselBlockJson>) {
  const { words } = useReader();
  const track = useRef<HTMLUListElement>(null);
  const scroll = (direction: 1 | -1) =>
    track.current?.scrollBy({ left: direction * track.current.clientWidth * 0.8 });
  return (
    <section className="carousel" aria-label={words.carousel(block.elements.length)}>
      <ul ref={track} className="carousel-track">
        {block.elements.map((card, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cards may lack a block_id
          <li key={index}>
            <CardBlock block={{ ...card, block_id: card.block_id ?? `${block.block_id}-${index}` }} />
          </li>
        ))}
      </ul>
      <div className="carousel-buttons">
        <button
          type="button"
          className="button button-icon"
          aria-label={words.previous}
          onClick={() => scroll(-1)}
        >
          <Icon name="back" />
        </button>
        <button
          type="button"
          className="button button-icon"
          aria-label={words.next}
          onClick={() => scroll(1)}
        >
          <Icon name="forward" />
        </button>
      </div>
    </section>
  );
}
