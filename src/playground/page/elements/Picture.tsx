export interface PictureSource {
  alt_text: string;
  image_url?: string;
  slack_file?: { id?: string; url?: string };
}

/** The page loads nothing from other hosts: their pictures are shown as their alternative text and address. */
export function Picture({ source, className }: { source: PictureSource; className: string }) {
  const url = source.image_url ?? source.slack_file?.url;
  if (url !== undefined && isLocal(url)) return <img className={className} src={url} alt={source.alt_text} />;
  return (
    <span className={`${className} picture-elsewhere`} role="img" aria-label={source.alt_text} title={url}>
      <span aria-hidden="true">{source.alt_text}</span>
    </span>
  );
}

function isLocal(url: string): boolean {
  return url.startsWith('data:image/') || new URL(url, location.href).origin === location.origin;
}
