/// <reference types="vite/client" />
// The widgets of fields: a file here, or beside the screens of a resource that it shows, named like the widget.
import type { FieldWidget } from './fieldWidget.ts';
import { text } from './text.tsx';

type Found = Record<string, Readonly<Record<string, FieldWidget>>>;
const modules: Found = import.meta.glob(['./[a-z]*.tsx', '../screens/*/fields/[a-z]*.tsx'], { eager: true });

const fieldWidgets = new Map(
  Object.entries(modules).map(([file, module]) => {
    const name = file.slice(file.lastIndexOf('/') + 1, -'.tsx'.length);
    return [name, module[name]] as const;
  }),
);

export const widgetOf = ({ widget }: { widget: string }): FieldWidget => fieldWidgets.get(widget) ?? text;
