export const attachments = {
  title: 'Scans and files',
  missing: 'It is signed and has no scan. Please attach a scan of the signed paper.',
  none: 'There is no file yet.',
  add: 'Attach files (PDF, JPEG, PNG)',
  sending: 'Sending the file',
  going: 'Sending %{name}: %{percent} %',
  sent: '%{name} is attached.',
  addendum: 'added after the signing',
  by: '%{who}, %{at}',
  remove: 'Remove this file',
  reason: 'Reason for removing it',
  signature: 'Digital signature: %{signer}, certificate by %{issuer}, at %{at}.',
  digest: {
    intact: 'It reads as it was signed.',
    broken: 'It no longer reads as it was signed.',
    unread: 'This kind of signature is not read here.',
  },
  appended: 'Something was added after it was signed.',
};

export const papers = {
  title: 'Papers',
  agreement: 'The agreement (.docx)',
  minutes: 'Minutes of the signing (.docx)',
  workbook: 'Excel',
};
