// What an SMS provider, or the adapter in front of it, says became of messages.

export type DeliveryReceipts = {
  /**
   * @minItems 1
   * @maxItems 500
   */
  receipts: DeliveryReceipt[];
};

export type DeliveryReceipt = {
  /**
   * The id that the provider gave when it took the message; ours where it gave none.
   * @minLength 1
   * @maxLength 100
   */
  id: string;
  state: 'accepted' | 'delivered' | 'failed';
  /**
   * When it was so, by the provider's clock.
   * @format date-time
   */
  at: string;
  /**
   * Why it failed: empty, ported, off, stopped, barred, content, expired, rejected, or a final state of SMPP.
   * @maxLength 40
   */
  code?: string | null;
};

/** Of what came: what told something new, what was said before or is older than what is known, and what is of no message of ours. */
export type ReceiptsTaken = { taken: number; repeated: number; unknown: number };
