import { listLetters, receiveLetter } from '@sophora/contract/letters';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { upload } from '../ui/client.ts';
import { useText } from '../ui/i18n/text.ts';
import { useDistrictCode } from '../ui/route.ts';
import { useSayError } from '../ui/say.ts';
import { letterText } from './text.ts';

/** Where letters are dropped or chosen; one that cannot be read says why, the others go on. */
export function TakeIn() {
  const t = useText(letterText);
  const sayError = useSayError();
  const district = useDistrictCode();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [sending, setSending] = useState<string>();
  const [problems, setProblems] = useState<readonly string[]>([]);

  const take = async (files: FileList | null) => {
    const failed: string[] = [];
    setProblems([]);
    for (const file of [...(files ?? [])]) {
      setSending(file.name);
      const query = { fileName: file.name };
      await upload(receiveLetter, { params: { district }, query }, file, () => undefined).catch(
        (error: unknown) => failed.push(t('failed', { name: file.name, problem: sayError(error) })),
      );
    }
    setSending(undefined);
    setProblems(failed);
    await client.invalidateQueries({ queryKey: [listLetters.id] });
  };

  return (
    <section
      className={over ? 'letter-drop letter-drop-over' : 'letter-drop'}
      aria-label={t('drop')}
      onDragOver={(e) => {
        e.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(e) => {
        e.preventDefault();
        setOver(false);
        if (sending === undefined) void take(e.dataTransfer.files);
      }}
    >
      <input
        ref={input}
        type="file"
        multiple
        hidden
        data-testid="letter-file"
        accept=".pdf,.docx,.txt,.html,.htm"
        onChange={(e) => {
          void take(e.target.files).then(() => {
            if (input.current) input.current.value = '';
          });
        }}
      />
      <div className="row">
        <span>{sending === undefined ? t('drop') : t('sending', { name: sending })}</span>
        <button
          type="button"
          className="btn btn-primary"
          disabled={sending !== undefined}
          onClick={() => input.current?.click()}
        >
          {t('choose')}
        </button>
      </div>
      <p className="hint">{t('formats')}</p>
      {problems.map((problem) => (
        <p key={problem} className="note note-bad" role="alert">
          {problem}
        </p>
      ))}
    </section>
  );
}
