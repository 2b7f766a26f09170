/** Where a change came from. */
export const auditSources = ['line', 'form', 'button', 'shortcut', 'import', 'system'] as const;
export type AuditSource = (typeof auditSources)[number];
