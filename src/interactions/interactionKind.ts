export const interactionKinds = ['inquiry', 'feedback', 'problem', 'meeting', 'call', 'note'] as const;
export type InteractionKind = (typeof interactionKinds)[number];

export const sentiments = ['positive', 'neutral', 'negative'] as const;
export type Sentiment = (typeof sentiments)[number];
