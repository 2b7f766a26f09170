import type { SurfaceKind } from './shape.ts';

const EVERYWHERE: readonly SurfaceKind[] = ['message', 'modal', 'home'];
const MESSAGE: readonly SurfaceKind[] = ['message'];
const MODAL: readonly SurfaceKind[] = ['modal'];
const MESSAGE_AND_HOME: readonly SurfaceKind[] = ['message', 'home'];

/** Where each block may stand. */
export const BLOCK_SURFACES: { [type: string]: readonly SurfaceKind[] } = {
  actions: EVERYWHERE,
  context: EVERYWHERE,
  divider: EVERYWHERE,
  image: EVERYWHERE,
  input: EVERYWHERE,
  section: EVERYWHERE,
  rich_text: EVERYWHERE,
  header: EVERYWHERE,
  video: EVERYWHERE,
  card: EVERYWHERE,
  // Copies of the documentation differ for modals and Home; messages are sure.
  carousel: MESSAGE,
  alert: MODAL,
  container: MESSAGE_AND_HOME,
  table: MESSAGE_AND_HOME,
  data_table: MESSAGE_AND_HOME,
  data_visualization: MESSAGE_AND_HOME,
  markdown: MESSAGE,
  context_actions: MESSAGE,
  file: MESSAGE,
  task_card: MESSAGE,
  plan: MESSAGE,
};

/** Where each element may stand; those not named may stand everywhere. */
export const ELEMENT_SURFACES: { [type: string]: readonly SurfaceKind[] } = {
  datetimepicker: ['message', 'modal'],
  rich_text_input: ['modal', 'home'],
  number_input: MODAL,
  email_text_input: MODAL,
  url_text_input: MODAL,
  file_input: MODAL,
  workflow_button: MESSAGE,
  feedback_buttons: MESSAGE,
  icon_button: MESSAGE,
};
