import type { InputSchema } from '../../contract/meta.ts';
import type { Resource } from '../../models/descriptor/types.ts';

/** What an action asks for, so that it is not refused for its form. */
export const wellFormed = ({ actions }: Resource, action: string): Record<string, unknown> => {
  const { required = [], properties = {} } = (actions?.[action]?.input ?? {}) as InputSchema;
  return Object.fromEntries(required.map((name) => [name, properties[name]?.oneOf?.[0]?.const ?? '写明的原因']));
};
