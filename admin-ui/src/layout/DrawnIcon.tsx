import * as feather from 'react-feather';

export default function DrawnIcon({ name }: { name: string | undefined }) {
  const Icon = (feather as Readonly<Record<string, feather.Icon>>)[name ?? ''] ?? feather.List;
  return <Icon size={20} aria-hidden />;
}
