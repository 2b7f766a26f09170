import type { Sentiment } from '../interactions/interactionKind.ts';
import { onFirstUse } from '../onFirstUse.ts';
import { englishStem } from './englishStem.ts';
import {
  chineseNegations,
  displeasedWords,
  middlingWords,
  negations,
  pleasedWords,
  turns,
} from './sentimentWords.ts';

export interface SentimentSuggestion {
  readonly sentiment: Sentiment;
  /** The words that decided, as they are written; at most three. */
  readonly because: readonly string[];
}

/** More says nothing new about the mood, and a pasted document must not hold anyone up. */
const LONGEST_READ = 2000;
/** A negation reaches so many words ahead: "not at all good". */
const NEGATION_REACH = 3;
/** What is said after a "but" counts so many times. */
const WEIGHT_AFTER_TURN = 2;
/** One side must outweigh the other by so much of everything that was heard. */
const CLEAR_SHARE = 0.5;
const MOST_REASONS = 3;

interface Heard {
  readonly word: string;
  readonly mood: Sentiment;
  readonly weight: number;
}

type Mood = ReadonlyMap<string, Sentiment>;

const moods: readonly (readonly [Sentiment, readonly string[]])[] = [
  ['positive', pleasedWords],
  ['negative', displeasedWords],
  ['neutral', middlingWords],
];
const isChinese = (word: string): boolean => /\p{sc=Han}/u.test(word);
const english = onFirstUse(
  (): Mood =>
    new Map(
      moods.flatMap(([mood, list]) =>
        list.filter((word) => !isChinese(word)).map((word) => [englishStem(word), mood] as const),
      ),
    ),
);
const chinese = onFirstUse((): readonly (readonly [string, Sentiment])[] =>
  moods
    .flatMap(([mood, list]) => list.filter(isChinese).map((word) => [word, mood] as const))
    // "不满意" before "满意".
    .sort(([a], [b]) => b.length - a.length),
);
const opposite: Readonly<Record<Sentiment, Sentiment>> = {
  ...{ positive: 'negative', negative: 'positive', neutral: 'neutral' },
};

/**
 * How somebody sounded, from the words they used, with negation and "but" minded; English and Chinese. Null where that
 * is not clear: a person says it then.
 */
export const suggestSentiment = (text: string): SentimentSuggestion | null => {
  const read = text.slice(0, LONGEST_READ).normalize('NFKC').toLowerCase().replaceAll('’', "'");
  const heard = [...heardInEnglish(read), ...heardInChinese(read)];
  const weightOf = (mood: Sentiment) =>
    heard.reduce((sum, one) => sum + (one.mood === mood ? one.weight : 0), 0);
  const [pleased, displeased, middling] = [weightOf('positive'), weightOf('negative'), weightOf('neutral')];
  const all = pleased + displeased + middling;
  if (all === 0) return null;
  const balance = (pleased - displeased) / all;
  const sentiment = balance >= CLEAR_SHARE ? 'positive' : balance <= -CLEAR_SHARE ? 'negative' : 'neutral';
  if (sentiment === 'neutral' && middling <= Math.abs(pleased - displeased)) return null;
  const because = new Set(heard.filter(({ mood }) => mood === sentiment).map(({ word }) => word));
  return { sentiment, because: [...because].slice(0, MOST_REASONS) };
};

function* heardInEnglish(text: string): Generator<Heard> {
  let weight = 1;
  let negatedFor = 0;
  for (const [word] of text.matchAll(/[\p{sc=Latin}][\p{sc=Latin}'-]*|[.!?;]/gu)) {
    if (/^[.!?;]$/.test(word)) negatedFor = 0;
    else if (turns.includes(word)) weight = WEIGHT_AFTER_TURN;
    const mood = english().get(englishStem(word));
    if (mood) yield { word, mood: negatedFor > 0 ? opposite[mood] : mood, weight };
    negatedFor = negations.includes(word) || word.endsWith("n't") ? NEGATION_REACH : negatedFor - 1;
  }
}

function* heardInChinese(text: string): Generator<Heard> {
  const turn = Math.max(...turns.filter(isChinese).map((word) => text.indexOf(word)));
  for (let at = 0; at < text.length; at += 1) {
    const found = chinese().find(([word]) => text.startsWith(word, at));
    if (!found) continue;
    const [word, mood] = found;
    const isNegated = chineseNegations.some((negation) => text.slice(0, at).endsWith(negation));
    const weight = turn >= 0 && at > turn ? WEIGHT_AFTER_TURN : 1;
    yield { word, mood: isNegated ? opposite[mood] : mood, weight };
    at += word.length - 1;
  }
}
