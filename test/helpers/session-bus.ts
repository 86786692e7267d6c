import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A call that came over the session bus, with its arguments as far as they are texts, numbers and lists of texts. */
export interface BusCall {
  readonly serial: number;
  readonly sender: string;
  readonly path: string;
  readonly member: string;
  readonly args: readonly unknown[];
}

/** Values with their D-Bus signature, to be answered. */
export type BusValues = readonly (readonly [
  signature: 's' | 'u' | 'as' | 'b-variant' | 'i-variant',
  value: unknown,
])[];

const align = (offset: number, to: number): number => Math.ceil(offset / to) * to;

/** Writes little-endian D-Bus values, each at its alignment (D-Bus specification, Marshaling). */
class Writer {
  #parts: number[] = [];
  get length(): number {
    return this.#parts.length;
  }
  pad(to: number): void {
    while (this.#parts.length % to !== 0) this.#parts.push(0);
  }
  byte(value: number): void {
    this.#parts.push(value);
  }
  u32(value: number): void {
    this.pad(4);
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    this.#parts.push(...bytes);
  }
  text(value: string): void {
    const bytes = Buffer.from(value);
    this.u32(bytes.length);
    this.#parts.push(...bytes, 0);
  }
  signature(value: string): void {
    this.#parts.push(value.length, ...Buffer.from(value), 0);
  }
  list(values: readonly string[]): void {
    const inner = new Writer();
    for (const value of values) inner.text(value);
    this.u32(inner.length);
    this.#parts.push(...inner.bytes());
  }
  raw(bytes: Buffer): void {
    this.#parts.push(...bytes);
  }
  bytes(): Buffer {
    return Buffer.from(this.#parts);
  }
}

function bodyOf(values: BusValues): { readonly signature: string; readonly body: Buffer } {
  const writer = new Writer();
  for (const [signature, value] of values) {
    if (signature === 's') writer.text(String(value));
    else if (signature === 'u') writer.u32(Number(value));
    else if (signature === 'as') writer.list(value as readonly string[]);
    else {
      writer.signature(signature.slice(0, 1));
      writer.u32(Number(value));
    }
  }
  const signature = values.map(([one]) => (one.endsWith('-variant') ? 'v' : one)).join('');
  return { signature, body: writer.bytes() };
}

/** Reads what a signature of plain texts, numbers and lists of texts says; stops at anything else. */
function readValues(bytes: Buffer, signature: string): readonly unknown[] {
  const values: unknown[] = [];
  let at = 0;
  const u32 = (): number => {
    at = align(at, 4);
    at += 4;
    return bytes.readUInt32LE(at - 4);
  };
  const text = (): string => {
    const length = u32();
    at += length + 1;
    return bytes.toString('utf8', at - 1 - length, at - 1);
  };
  for (let index = 0; index < signature.length; index += 1) {
    const kind = signature[index];
    if (kind === 's' || kind === 'o') values.push(text());
    else if (kind === 'u' || kind === 'i') values.push(u32());
    else if (kind === 'a' && signature[index + 1] === 's') {
      const list: string[] = [];
      const length = u32();
      const end = at + length;
      while (at < end) list.push(text());
      values.push(list);
      index += 1;
    } else return values;
  }
  return values;
}

const fields = {
  path: 1,
  interface: 2,
  member: 3,
  replySerial: 5,
  destination: 6,
  sender: 7,
  signature: 8,
} as const;

/** A small client of the session bus that owns names and answers calls: an independent other end for what the program says to the desktop. */
export class SessionBus {
  #serial = 0;
  #buffer = Buffer.alloc(0);
  readonly calls: BusCall[] = [];

  private constructor(
    private readonly socket: Socket,
    private readonly answer: (call: BusCall) => BusValues,
  ) {}

  /** @param answer what a call is answered with */
  static async open(answer: (call: BusCall) => BusValues): Promise<SessionBus> {
    const address = process.env.DBUS_SESSION_BUS_ADDRESS ?? '';
    const path = /unix:path=([^,]+)/.exec(address)?.[1] ?? '';
    const socket = connect(path);
    await once(socket, 'connect');
    const uid = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex');
    socket.write(`\0AUTH EXTERNAL ${uid}\r\n`);
    await once(socket, 'data');
    socket.write('BEGIN\r\n');
    const bus = new SessionBus(socket, answer);
    socket.on('data', (chunk) => bus.#read(chunk));
    bus.#callBus('Hello', []);
    return bus;
  }

  own(name: string): void {
    this.#callBus('RequestName', [
      ['s', name],
      ['u', 4],
    ]);
  }

  /** Says a signal to everybody. */
  signal(path: string, where: string, member: string, values: BusValues): void {
    this.#send(4, { path, interface: where, member }, values);
  }

  close(): void {
    this.socket.destroy();
  }

  #callBus(member: string, values: BusValues): void {
    const name = 'org.freedesktop.DBus';
    this.#send(1, { path: '/org/freedesktop/DBus', interface: name, member, destination: name }, values);
  }

  #send(kind: number, head: Partial<Record<keyof typeof fields, string | number>>, values: BusValues): void {
    const { signature, body } = bodyOf(values);
    this.#serial += 1;
    const inner = new Writer();
    for (const [name, value] of Object.entries({ ...head, ...(signature === '' ? {} : { signature }) })) {
      inner.pad(8);
      const field = fields[name as keyof typeof fields];
      inner.byte(field);
      inner.signature(field === 8 ? 'g' : field === 5 ? 'u' : field === 1 ? 'o' : 's');
      if (field === 8) inner.signature(String(value));
      else if (field === 5) inner.u32(Number(value));
      else inner.text(String(value));
    }
    const message = new Writer();
    message.raw(Buffer.from([0x6c, kind, 0, 1]));
    message.u32(body.length);
    message.u32(this.#serial);
    message.u32(inner.length);
    message.raw(inner.bytes());
    message.pad(8);
    message.raw(body);
    this.socket.write(message.bytes());
  }

  #read(chunk: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    while (this.#buffer.length >= 16) {
      const head = align(16 + this.#buffer.readUInt32LE(12), 8);
      const length = head + this.#buffer.readUInt32LE(4);
      if (this.#buffer.length < length) return;
      const message = this.#buffer.subarray(0, length);
      this.#buffer = this.#buffer.subarray(length);
      if (message[1] === 1) this.#take(message, head);
    }
  }

  #take(message: Buffer, bodyAt: number): void {
    const head = headOf(message);
    const call: BusCall = {
      serial: message.readUInt32LE(8),
      sender: head.get(fields.sender) ?? '',
      path: head.get(fields.path) ?? '',
      member: head.get(fields.member) ?? '',
      args: readValues(message.subarray(bodyAt), head.get(fields.signature) ?? ''),
    };
    this.calls.push(call);
    this.#send(2, { replySerial: call.serial, destination: call.sender }, this.answer(call));
  }
}

/** The fields of a message's head that are texts. */
function headOf(message: Buffer): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const end = 16 + message.readUInt32LE(12);
  let at = 16;
  while (at < end) {
    at = align(at, 8);
    const field = message[at] ?? 0;
    const kind = String.fromCharCode(message[at + 2] ?? 0);
    at += 4;
    if (kind === 'u') {
      at = align(at, 4) + 4;
    } else if (kind === 'g') {
      const length = message[at] ?? 0;
      found.set(field, message.toString('utf8', at + 1, at + 1 + length));
      at += length + 2;
    } else {
      at = align(at, 4);
      const length = message.readUInt32LE(at);
      found.set(field, message.toString('utf8', at + 4, at + 4 + length));
      at += 4 + length + 1;
    }
  }
  return found;
}
