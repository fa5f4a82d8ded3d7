import { graphql } from '../generated/gql.ts';

export {
  removeAttachmentMutation,
  createSigningMutation,
  editSigningMutation,
  moveSigningMutation,
  recordSigningMutation,
} from './signing-mutations.ts';

import type { SigningsQuery } from '../generated/graphql.ts';

/** A row of the list of signings: with whether it is in force on the day looked at. */
export type SigningRowFields = SigningsQuery['signings']['nodes'][number];

export type {
  AttachmentFieldsFragment as AttachmentFields,
  Capacity,
  CreateSigningInput,
  EditSigningInput,
  MoveSigningInput,
  RecordSigningInput,
  SigningFieldsFragment as SigningFields,
  SigningBoardQuery as SigningBoardData,
  SigningMove,
  SigningPageFieldsFragment as SigningPageFields,
  SigningState,
  WaitingSigningsQuery as WaitingSigningsData,
} from '../generated/graphql.ts';

/** A signing as a row of a list. */
export const signingFields = graphql(`
  fragment SigningFields on Signing {
    id
    title
    state
    version
    number
    signedOn
    validFrom
    validTo
    isSynthetic
    updatedAt
    unit {
      ...UnitName
      parent {
        ...UnitName
      }
    }
    programme {
      id
      code
      nameVi
      nameEn
    }
  }
`);

/** A signing with its parties, its open and closed moves, and when it reached which state. */
export const signingPageFields = graphql(`
  fragment SigningPageFields on Signing {
    ...SigningFields
    grounds
    submissions
    submittedAt
    submittedBy
    approvedAt
    approvedBy
    supersededOn
    terminatedOn
    createdAt
    missingParties
    isRecorded
    isToBeRenewed
    supersedes {
      id
      title
      number
      signedOn
    }
    supersededBy {
      id
      title
      number
      state
    }
    witnesses {
      position
      officeId
      organisationNameVi
      organisationNameEn
      officeTitleVi
      officeTitleEn
      holderName
    }
    seal {
      digest
      keyId
      sealedAt
    }
    isScanMissing
    attachments {
      ...AttachmentFields
    }
    basisRefusal {
      code
      message
    }
    basis {
      id
      title
      number
      signedOn
      unit {
        ...UnitName
      }
    }
    document {
      ...DocumentFields
    }
    parties {
      position
      organisationKind
      officeId
      organisationNameVi
      organisationNameEn
      officeTitleVi
      officeTitleEn
      holderName
      capacity
    }
    detachRefusal {
      code
    }
    editRefusal {
      code
      message
      facts
    }
    moves {
      move
      to
      isOpen
      isOnBehalf
      refusal {
        code
        message
        facts
      }
    }
    history {
      id
      at
      action
      to
    }
  }
`);

/** A file of a signing, with the digital signatures that a PDF carries. */
export const attachmentFields = graphql(`
  fragment AttachmentFields on Attachment {
    id
    name
    mediaType
    size
    sha256
    isAddendum
    uploadedAt
    uploadedBy
    url
    signatures {
      signer
      issuer
      signedAt
      validTo
      isIntact
      coversWholeFile
    }
  }
`);

/** What a mutation says when it refuses. */
export const refusedFields = graphql(`
  fragment RefusedFields on Refused {
    code
    message
    facts
    field
  }
`);

export const signingsQuery = graphql(`
  query Signings(
    $programme: String
    $under: String
    $level: [UnitLevel!]
    $state: [SigningState!]
    $search: String
    $inForceOn: Date
    $asOf: Date
    $first: Int
    $after: String
  ) {
    signings(
      programme: $programme
      under: $under
      level: $level
      state: $state
      search: $search
      inForceOn: $inForceOn
      asOf: $asOf
      first: $first
      after: $after
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...SigningFields
        stateOn(asOf: $asOf)
        isInForce(asOf: $asOf)
      }
    }
  }
`);

/** How many are in each state, and the first of each. */
export const signingBoardQuery = graphql(`
  query SigningBoard(
    $programme: String
    $under: String
    $state: [SigningState!]
    $search: String
    $asOf: Date
    $first: Int
  ) {
    signingsByState(
      programme: $programme
      under: $under
      state: $state
      search: $search
      asOf: $asOf
      first: $first
    ) {
      state
      count
      signings {
        ...SigningFields
      }
    }
  }
`);

/** What is on its way, each with the moves open to the viewer. */
export const waitingSigningsQuery = graphql(`
  query WaitingSignings($under: String, $state: [SigningState!], $first: Int) {
    signings(under: $under, state: $state, first: $first) {
      nodes {
        ...SigningFields
        submissions
        submittedAt
        moves {
          move
          isOpen
          isOnBehalf
        }
      }
    }
  }
`);

export const signingPageQuery = graphql(`
  query SigningPage($id: ID!, $asOf: Date) {
    signing(id: $id, asOf: $asOf) {
      ...SigningPageFields
      stateOn(asOf: $asOf)
      isInForce(asOf: $asOf)
    }
  }
`);

/** The seal of a signing as a file. */
export const sealFileQuery = graphql(`
  query SealFile($id: ID!, $asOf: Date) {
    signing(id: $id, asOf: $asOf) {
      id
      number
      seal {
        file
      }
    }
  }
`);
