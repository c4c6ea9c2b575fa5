import { deflateSync } from 'node:zlib';

/** The smallest honest file of each kind, for tests. */
export function aPdf(text = 'sample'): Buffer {
  return Buffer.from(`%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n% ${text}\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`);
}

export function aJpeg(): Buffer {
  const header = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex');
  return Buffer.concat([header, Buffer.alloc(64, 0x20), Buffer.from('ffd9', 'hex')]);
}

export function aPng(): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
  };
  const header = Buffer.concat([uint32(1), uint32(1), Buffer.from([8, 0, 0, 0, 0])]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export function aGif(comment = ''): Buffer {
  const said = Buffer.from(comment, 'latin1');
  const extension = Buffer.concat([Buffer.from([0x21, 0xfe, said.length]), said, Buffer.from([0])]);
  return Buffer.concat([
    Buffer.from('GIF89a', 'latin1'),
    Buffer.from('01000100800000000000ffffff', 'hex'),
    ...(said.length > 0 ? [extension] : []),
    Buffer.from('2c000000000100010000020144003b', 'hex'),
  ]);
}

/** An archive of one stored (uncompressed) entry. */
export function aZip(content = 'hello', name = 'hello.txt'): Buffer {
  const data = Buffer.from(content, 'latin1');
  const label = Buffer.from(name, 'latin1');
  const sizes = Buffer.concat([
    uint32le(crc32(data)),
    uint32le(data.length),
    uint32le(data.length),
    uint16le(label.length),
  ]);
  const local = Buffer.concat([Buffer.from('504b03040a000000000000000000', 'hex'), sizes, uint16le(0), label, data]);
  const entry = Buffer.concat([
    Buffer.from('504b01020a000a000000000000000000', 'hex'),
    sizes,
    Buffer.alloc(12),
    uint32le(0),
    label,
  ]);
  const end = Buffer.concat([
    Buffer.from('504b05060000000001000100', 'hex'),
    uint32le(entry.length),
    uint32le(local.length),
    uint16le(0),
  ]);
  return Buffer.concat([local, entry, end]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
}

function uint32le(value: number): Buffer {
  return uint32(value).reverse();
}

function uint16le(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function crc32(bytes: Buffer): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc;
}
