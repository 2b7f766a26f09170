/** Records are never deleted: 'replaced' by a later one of the same rater and day, or 'undone'. Only 'counted' ones enter figures. */
export const recordStates = ['counted', 'replaced', 'undone'] as const;
export type RecordState = (typeof recordStates)[number];
