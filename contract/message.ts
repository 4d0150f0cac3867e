/** A message in one's account. */
export type Message = {
  id: string;
  title: string | null;
  body: string;
  createdAt: string;
  readAt: string | null;
  applicationId: string | null;
};
export type Messages = { items: Message[] };

export type OpenedMessages = {
  /** @maxItems 1000 */
  ids: MessageId[];
};

/** @format uuid */
export type MessageId = string;
