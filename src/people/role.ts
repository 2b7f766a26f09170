/** What a person may do. Each includes the ones before it. */
export const roles = ['viewer', 'rep', 'manager', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Whether `has` may do what needs `needed`; null is somebody without any role. */
export const roleReaches = (has: Role | null, needed: Role): boolean =>
  has !== null && roles.indexOf(has) >= roles.indexOf(needed);
