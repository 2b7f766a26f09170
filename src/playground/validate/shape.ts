import { isJsonObject, type JsonObject } from '../json.ts';
import type { Issue } from './issue.ts';

export type SurfaceKind = 'message' | 'modal' | 'home';

/** Where in the JSON a check stands, and where it reports to. */
export class Place {
  readonly pointer: string;
  readonly surface: SurfaceKind;
  readonly issues: Issue[];

  constructor(pointer: string, surface: SurfaceKind, issues: Issue[] = []) {
    this.pointer = pointer;
    this.surface = surface;
    this.issues = issues;
  }

  in(key: string | number): Place {
    return new Place(`${this.pointer}/${key}`, this.surface, this.issues);
  }

  report(code: Issue['code'], message: string, constraint?: Issue['constraint']): void {
    this.issues.push({ pointer: this.pointer, code, message, ...(constraint && { constraint }) });
  }

  breaks(type: string, message: string, expected?: unknown, got?: unknown): void {
    this.report('failed_constraint', message, { type, expected, got });
  }
}

export type Check = ((value: unknown, at: Place) => void) & { isRequired?: true };

export function required(check: Check): Check {
  return Object.assign((value: unknown, at: Place) => check(value, at), { isRequired: true as const });
}

/** Lengths are counted in UTF-16 units, so that an emoji never counts less than Slack counts it. */
export function string(limits: { min?: number; max?: number; pattern?: RegExp; what?: string } = {}): Check {
  const { min = 0, max = Number.POSITIVE_INFINITY, pattern, what } = limits;
  return (value, at) => {
    if (typeof value !== 'string') return at.report('invalid_type', 'must provide a string');
    if (value.length < min)
      at.breaks('min_length', `must be more than ${min - 1} characters`, min, value.length);
    if (value.length > max)
      at.breaks('max_length', `must be less than ${max + 1} characters`, max, value.length);
    if (pattern && !pattern.test(value))
      at.breaks('pattern', `must be a valid ${what ?? 'value'}`, String(pattern), value);
  };
}

/** http or https. */
export function url(max: number): Check {
  const length = string({ min: 1, max });
  return (value, at) => {
    const before = at.issues.length;
    length(value, at);
    if (at.issues.length > before || typeof value !== 'string') return;
    if (!/^https?:\/\//i.test(value) || !URL.canParse(value))
      at.breaks('format', 'invalid url', 'uri', value);
  };
}

export const boolean: Check = (value, at) => {
  if (typeof value !== 'boolean') at.report('invalid_type', 'must provide a boolean');
};

export function integer(limits: { min?: number; max?: number } = {}): Check {
  const bounded = number(limits);
  return (value, at) => {
    if (!Number.isInteger(value)) return at.report('invalid_type', 'must provide an integer');
    bounded(value, at);
  };
}

export function number(limits: { min?: number; max?: number } = {}): Check {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = limits;
  return (value, at) => {
    if (typeof value !== 'number' || !Number.isFinite(value))
      return at.report('invalid_type', 'must provide a number');
    if (value < min) at.breaks('minimum', `must be more than ${min}`, min, value);
    if (value > max) at.breaks('maximum', `must be less than ${max}`, max, value);
  };
}

export function oneOf(...allowed: (string | number)[]): Check {
  return (value, at) => {
    if (!allowed.some((item) => item === value))
      at.breaks('enum', 'must be a valid enum value', allowed, value);
  };
}

export function list(item: Check, limits: { min?: number; max?: number } = {}): Check {
  const { min = 0, max = Number.POSITIVE_INFINITY } = limits;
  return (value, at) => {
    if (!Array.isArray(value)) return at.report('invalid_type', 'must provide an array');
    if (value.length < min) at.breaks('min_items', `must provide at least ${min} items`, min, value.length);
    if (value.length > max) at.breaks('max_items', `no more than ${max} items allowed`, max, value.length);
    for (const [index, entry] of value.entries()) item(entry, at.in(index));
  };
}

export type Fields = { [name: string]: Check };
/** A rule over several fields of one object. */
export type Rule = (object: JsonObject, at: Place) => void;

/** Every key must be known, and the required ones there. */
export function object(fields: Fields, ...rules: Rule[]): Check {
  return (value, at) => {
    if (!isJsonObject(value)) return at.report('invalid_type', 'must provide an object');
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(fields, key))
        at.breaks('additional_properties', `invalid additional property: ${key}`, undefined, key);
    }
    for (const [key, check] of Object.entries(fields)) {
      if (value[key] !== undefined) check(value[key], at.in(key));
      else if (check.isRequired) at.report('missing_field', `missing required field: ${key}`);
    }
    for (const rule of rules) rule(value, at);
  };
}

/** Chooses the check by the object's `type`. */
export function byType(types: { [type: string]: Check }): Check {
  return (value, at) => {
    if (!isJsonObject(value)) return at.report('invalid_type', 'must provide an object');
    if (value.type === undefined) return at.report('missing_field', 'missing required field: type');
    const check =
      typeof value.type === 'string' && Object.hasOwn(types, value.type) ? types[value.type] : undefined;
    if (check) check(value, at);
    else
      at.in('type').breaks('enum', `unsupported type: ${String(value.type)}`, Object.keys(types), value.type);
  };
}

/** Exactly one, or at least one, of these fields. */
export function exactlyOne(...names: string[]): Rule {
  return (value, at) => {
    const given = names.filter((name) => value[name] !== undefined);
    if (given.length !== 1) at.breaks('one_of', `must define exactly one of ${quoted(names)}`, names, given);
  };
}

export function atLeastOne(...names: string[]): Rule {
  return (value, at) => {
    if (names.some((name) => value[name] !== undefined)) return;
    at.breaks(
      'any_of',
      names.length === 2
        ? `must define either ${quoted(names)}`
        : `must define at least one of ${quoted(names)}`,
      names,
    );
  };
}

export function atMostOne(...names: string[]): Rule {
  return (value, at) => {
    const given = names.filter((name) => value[name] !== undefined);
    if (given.length > 1) at.breaks('not', `must not define more than one of ${quoted(names)}`, names, given);
  };
}

function quoted(names: string[]): string {
  return names.map((name) => `\`${name}\``).join(' or ');
}
