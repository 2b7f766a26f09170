import { createContext, useContext } from 'react';
import type { Channel, Person } from '../../protocol.ts';
import type { DateReader } from '../dates/formatSlackDate.ts';
import type { Words } from '../text/en.ts';

/** Who looks at the page, and what any part of it needs to know to speak to that person. */
export interface Reader {
  me: Person;
  words: Words;
  people: Person[];
  channels: Channel[];
  personOf(userId: string): Person | undefined;
  channelOf(channelId: string): Channel | undefined;
  openChannel(channelId: string): void;
  openDirectMessage(userId: string): void;
  /** Locale, zone and the playground's clock now. */
  dates(): DateReader;
}

const ReaderContext = createContext<Reader | undefined>(undefined);
export const ReaderProvider = ReaderContext.Provider;

export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error('Not inside a ReaderProvider');
  return reader;
}
