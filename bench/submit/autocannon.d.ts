declare module 'autocannon' {
  type Request = { method?: string; headers?: Record<string, string>; body?: string };
  type Options = {
    url: string;
    connections: number;
    amount: number;
    requests: (Request & {
      setupRequest?: (request: Request) => Request;
      onResponse?: (status: number, body: string) => void;
    })[];
  };
  // biome-ignore lint/style/noDefaultExport: that is how the package exports it
  export default function autocannon(
    options: Options,
  ): Promise<{ errors: number; latency: { p50: number; p97_5: number } }>;
}
