/** What a person appeals against: what keeps him from something, and an application of his that was rejected. */
export const appealed = ['sanction', 'application'] as const;
export type Appealed = (typeof appealed)[number];

/** Whether something of this kind is appealed against; such a process is begun where the person is told of the decision. */
export const isAppealed = (kind: string): kind is Appealed => (appealed as readonly string[]).includes(kind);
