import type { RequirementStatus } from './requirement.ts';

/** Whether it still waits to be done: open, or planned. */
export const isOpen = ({ status }: { status: RequirementStatus }): boolean =>
  status === 'open' || status === 'planned';

/** What may become of it. What is closed is opened again first, so that nobody ships by mistake what was declined. */
export const nextStatuses: Readonly<Record<RequirementStatus, readonly RequirementStatus[]>> = {
  open: ['planned', 'shipped', 'declined'],
  planned: ['open', 'shipped', 'declined'],
  shipped: ['open'],
  declined: ['open'],
  removed: [],
};
