/** Whether one of Slack's ids names a person (U…, W…) and not a conversation (C…, G…, D…). */
export const isPersonId = (id: string): boolean => /^[UW]/.test(id);
