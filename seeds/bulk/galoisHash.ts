// GHASH of AES-GCM (NIST SP 800-38D), by bytes with a table for one key. Blocks are four 32-bit words, bit 0 first.

type Block = readonly [number, number, number, number];

/** @returns what multiplies: folds 16 bytes into the running hash held in `state`. `key`: the encrypted zero block. */
export function galoisHash(key: Buffer): (state: Uint32Array, bytes: Buffer, at: number) => void {
  const products = new Uint32Array(1024);
  const reductions = new Uint32Array(256);
  let power: Block = [key.readUInt32BE(0), key.readUInt32BE(4), key.readUInt32BE(8), key.readUInt32BE(12)];
  for (let bit = 0x80; bit > 0; bit >>= 1) {
    for (let byte = 0; byte < 256; byte++) {
      if (byte & bit) for (let word = 0; word < 4; word++) products[byte * 4 + word]! ^= power[word] as number;
    }
    power = timesX(power);
  }
  for (let byte = 0; byte < 256; byte++) {
    let block: Block = [0, 0, 0, byte];
    for (let step = 0; step < 8; step++) block = timesX(block);
    reductions[byte] = block[0];
  }
  return (state, bytes, at) => {
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let index = 15; index >= 0; index--) {
      const reduction = reductions[d & 0xff] as number;
      d = (d >>> 8) | (c << 24);
      c = (c >>> 8) | (b << 24);
      b = (b >>> 8) | (a << 24);
      a = (a >>> 8) ^ reduction;
      const byte = ((state[index >> 2]! >>> (24 - (index & 3) * 8)) & 0xff) ^ bytes[at + index]!;
      a ^= products[byte * 4]!;
      b ^= products[byte * 4 + 1]!;
      c ^= products[byte * 4 + 2]!;
      d ^= products[byte * 4 + 3]!;
    }
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = d;
  };
}

function timesX([a, b, c, d]: Block): Block {
  const carry = d & 1 ? 0xe1000000 : 0;
  return [(a >>> 1) ^ carry, (b >>> 1) | (a << 31), (c >>> 1) | (b << 31), (d >>> 1) | (c << 31)];
}
