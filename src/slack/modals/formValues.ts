import type { ViewStateValue } from '@slack/bolt';

type State = Record<string, Record<string, ViewStateValue>>;

/** What a form was filled with. Each input's block_id is its field's name and holds one element. */
export class FormValues {
  readonly #state: State;

  constructor(state: State) {
    this.#state = state;
  }

  #of(field: string): ViewStateValue | undefined {
    return Object.values(this.#state[field] ?? {})[0];
  }

  /** Trimmed; null when left empty. Also dates (yyyy-mm-dd), times (HH:mm) and numbers, as they were typed. */
  text(field: string): string | null {
    const value = this.#of(field);
    const typed = value?.value ?? value?.selected_date ?? value?.selected_time;
    return typed?.trim() || null;
  }

  /** The chosen option's value, or the chosen person, channel or conversation's id. */
  choice(field: string): string | null {
    const value = this.#of(field);
    return (
      value?.selected_option?.value ??
      value?.selected_conversation ??
      value?.selected_channel ??
      value?.selected_user ??
      null
    );
  }

  /** Every value that was chosen anywhere. */
  allChoices(): string[] {
    return Object.keys(this.#state).flatMap((field) =>
      [this.choice(field) ?? [], this.choices(field)].flat(),
    );
  }

  /** The values ticked or chosen. */
  choices(field: string): string[] {
    return (this.#of(field)?.selected_options ?? []).map((option) => option.value ?? '').filter(Boolean);
  }
}
