/** Shows a notice until it is closed. */
export function showNotice(message: string, close: string): void {
  const dialog = document.createElement('dialog');
  const text = document.createElement('p');
  text.textContent = message;
  const button = document.createElement('button');
  button.textContent = close;
  button.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.className = 'plenary-notice';
  dialog.append(text, button);
  document.body.append(dialog);
  dialog.showModal();
}
