/**
 * Every part there is, for `exportparts` of an element inside another: so each reaches the page, however deep it lies.
 * A name that is not inside harms nothing.
 */
export const PARTS =
  'heading,navigation,item,rungs,rung,special,remarks,outcome,word,explanation,status,bar,list,current,group,overall,stages,why,choice,row,table,action,candidate,format,progress,page,zone,entry';
