import { useRef, useState } from 'react';
import { usePageStore } from '../../net/index.ts';

const AT_MOST_MB = 20;

interface AttachFileProps {
  send(file: { name: string; base64: string }): Promise<void>;
}

/** Shares a file from this computer in the conversation. */
export function AttachFile({ send }: AttachFileProps) {
  const store = usePageStore();
  const input = useRef<HTMLInputElement>(null);
  const [isSending, setSending] = useState(false);

  async function share(file: File) {
    if (file.size > AT_MOST_MB * 1_000_000) {
      store.tell(`${file.name} is larger than ${AT_MOST_MB} MB, which the local workspace does not take.`);
      return;
    }
    setSending(true);
    await send({ name: file.name, base64: await base64Of(file) });
    setSending(false);
  }

  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="File to share"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void share(file);
        }}
      />
      <button
        type="button"
        className="shell-icon-button"
        aria-label="Share a file"
        title="Share a file"
        disabled={isSending}
        onClick={() => input.current?.click()}
      >
        +
      </button>
    </>
  );
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(new Error(`${file.name} cannot be read.`));
    reader.readAsDataURL(file);
  });
}
