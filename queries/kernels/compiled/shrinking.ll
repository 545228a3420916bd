; kernel link(int edges, int64* first, int64* second, int n, int64* starts, int32* neighbours, int64* edge_of)
; kernel renumber(int64* starts, int32* neighbours, int many, int64* order, int64* new, int64* new_starts, int32* kept)
; kernel neighbourhood_keys(int n, int64* starts, int32* neighbours, uint64* words, int closed, uint64* keys)
; kernel fold(int n, int64* starts, int32* neighbours, float64* size, float64* weight, float64* whole, int64* degree, uint8* stay, float64* earned)
; kernel ends(int n, int64* starts, int32* neighbours, int32* mark, uint8* yes)
; kernel eights(int n, int64* starts, int32* neighbours, uint8* free, int32* common, int32* seen, int64* order)
; kernel components(int n, int64* starts, int32* neighbours, int32* label, int32* stack)
; kernel near_order(int n, int64* starts, int32* neighbours, int64* by_degree, uint8* taken, int64* order)
; kernel ends_last(int n, int64* starts, int32* neighbours, int core, int64* middles)

; Function Attrs: nofree norecurse nosync nounwind memory(read, argmem: readwrite, inaccessiblemem: none, target_mem0: none, target_mem1: none)
define noundef i64 @link(i64 %p0, ptr readonly %p1, ptr readonly %p2, i64 %p3, ptr %p4, ptr writeonly %p5, ptr writeonly %p6) local_unnamed_addr #0 {
  %.107155.not.i = icmp slt i64 %p0, 1
  br i1 %.107155.not.i, label %B140.i, label %B34.if.i

B140.i:                                           ; preds = %B34.if.i, %0
  %.254158.not.i = icmp slt i64 %p3, 1
  br i1 %.254158.not.i, label %B262.preheader.i, label %B170.if.i.preheader

B170.if.i.preheader:                              ; preds = %B140.i
  %scevgep = getelementptr i8, ptr %p4, i64 8
  %load_initial = load i64, ptr %scevgep, align 8
  br label %B170.if.i

B262.preheader.i:                                 ; preds = %B170.if.i, %B140.i
  br i1 %.107155.not.i, label %part0.exit, label %B262.if.i

B262.loopexit.i:                                  ; preds = %B296.if.i
  %.404.i = add nuw nsw i64 %.335.0164.i, 1
  %exitcond168.not.i = icmp eq i64 %p0, %.404.i
  br i1 %exitcond168.not.i, label %part0.exit, label %B262.if.i

B34.if.i:                                         ; preds = %0, %B34.if.i
  %.49.0156.i = phi i64 [ %.120.i, %B34.if.i ], [ 0, %0 ]
  %.120.i = add nuw nsw i64 %.49.0156.i, 1
  %.146.i = getelementptr i64, ptr %p1, i64 %.49.0156.i
  %.147.i = load i64, ptr %.146.i, align 8, !noalias !0
  %1 = getelementptr i64, ptr %p4, i64 %.147.i
  %.150.i = getelementptr i8, ptr %1, i64 16
  %.151.i = load i64, ptr %.150.i, align 8, !noalias !0
  %.152.i = add nsw i64 %.151.i, 1
  store i64 %.152.i, ptr %.150.i, align 8, !noalias !0
  %.157.i = getelementptr i64, ptr %p2, i64 %.49.0156.i
  %.158.i = load i64, ptr %.157.i, align 8, !noalias !0
  %2 = getelementptr i64, ptr %p4, i64 %.158.i
  %.161.i = getelementptr i8, ptr %2, i64 16
  %.162.i = load i64, ptr %.161.i, align 8, !noalias !0
  %.163.i = add nsw i64 %.162.i, 1
  store i64 %.163.i, ptr %.161.i, align 8, !noalias !0
  %exitcond.not.i = icmp eq i64 %p0, %.120.i
  br i1 %exitcond.not.i, label %B140.i, label %B34.if.i

B170.if.i:                                        ; preds = %B170.if.i.preheader, %B170.if.i
  %store_forwarded = phi i64 [ %load_initial, %B170.if.i.preheader ], [ %.300.i, %B170.if.i ]
  %.198.0159.i = phi i64 [ 0, %B170.if.i.preheader ], [ %.267.i, %B170.if.i ]
  %.267.i = add nuw nsw i64 %.198.0159.i, 1
  %3 = getelementptr i64, ptr %p4, i64 %.198.0159.i
  %.294.i = getelementptr i8, ptr %3, i64 16
  %.295.i = load i64, ptr %.294.i, align 8, !noalias !0
  %.300.i = add nsw i64 %.295.i, %store_forwarded
  store i64 %.300.i, ptr %.294.i, align 8, !noalias !0
  %exitcond166.not.i = icmp eq i64 %p3, %.267.i
  br i1 %exitcond166.not.i, label %B262.preheader.i, label %B170.if.i

B262.if.i:                                        ; preds = %B262.preheader.i, %B262.loopexit.i
  %.335.0164.i = phi i64 [ %.404.i, %B262.loopexit.i ], [ 0, %B262.preheader.i ]
  br label %B296.if.i

B296.if.i:                                        ; preds = %B296.if.i, %B262.if.i
  %.455.0161.i = phi i64 [ 0, %B262.if.i ], [ %.524.i, %B296.if.i ]
  %.524.i = add nuw nsw i64 %.455.0161.i, 1
  %4 = icmp eq i64 %.455.0161.i, 0
  %arg.first.arg.second.i = select i1 %4, ptr %p1, ptr %p2
  %arg.second.arg.first.i = select i1 %4, ptr %p2, ptr %p1
  %"$phi366.2.2.sroa.0.2.in.i" = getelementptr i64, ptr %arg.second.arg.first.i, i64 %.335.0164.i
  %"$phi366.2.2.sroa.0.2.i" = load i64, ptr %"$phi366.2.2.sroa.0.2.in.i", align 8, !noalias !0
  %"$phi366.2.2.sroa.8.2.in.i" = getelementptr i64, ptr %arg.first.arg.second.i, i64 %.335.0164.i
  %"$phi366.2.2.sroa.8.2.i" = load i64, ptr %"$phi366.2.2.sroa.8.2.in.i", align 8, !noalias !0
  %5 = getelementptr i64, ptr %p4, i64 %"$phi366.2.2.sroa.0.2.i"
  %.615.i = getelementptr i8, ptr %5, i64 8
  %.616.i = load i64, ptr %.615.i, align 8, !noalias !0
  %.618.i = trunc i64 %"$phi366.2.2.sroa.8.2.i" to i32
  %.619.i = getelementptr i32, ptr %p5, i64 %.616.i
  store i32 %.618.i, ptr %.619.i, align 4, !noalias !0
  %.623.i = getelementptr i64, ptr %p6, i64 %.616.i
  store i64 %.335.0164.i, ptr %.623.i, align 8, !noalias !0
  %.625.i = add nsw i64 %.616.i, 1
  store i64 %.625.i, ptr %.615.i, align 8, !noalias !0
  %exitcond167.not.i = icmp eq i64 %.524.i, 2
  br i1 %exitcond167.not.i, label %B262.loopexit.i, label %B296.if.i

part0.exit:                                       ; preds = %B262.loopexit.i, %B262.preheader.i
  ret i64 0
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @renumber(ptr readonly %p0, ptr readonly %p1, i64 %p2, ptr readonly %p3, ptr readonly %p4, ptr %p5, ptr writeonly %p6) local_unnamed_addr #1 {
  %.110206.not.i = icmp slt i64 %p2, 1
  br i1 %.110206.not.i, label %B404.i.thread, label %B38.if.i

B404.i.thread:                                    ; preds = %0
  %.317223.i = getelementptr i64, ptr %p5, i64 %p2
  store i64 0, ptr %.317223.i, align 8, !noalias !3
  br label %part16.exit

B38.loopexit.i:                                   ; preds = %B130.if.i, %B38.if.i
  %total.3.1.lcssa.i = phi i64 [ %total.2.0209.i, %B38.if.i ], [ %.296.i, %B130.if.i ]
  %exitcond.not.i = icmp eq i64 %p2, %.123.i
  br i1 %exitcond.not.i, label %B180.i, label %B38.if.i

B180.i:                                           ; preds = %B38.loopexit.i
  %.317.i = getelementptr i64, ptr %p5, i64 %p2
  store i64 %total.3.1.lcssa.i, ptr %.317.i, align 8, !noalias !3
  br label %B220.if.i

B220.loopexit.i:                                  ; preds = %B400.i, %B220.if.i
  %exitcond220.not.i = icmp eq i64 %p2, %.412.i
  br i1 %exitcond220.not.i, label %B438.if.i.preheader, label %B220.if.i

B438.if.i.preheader:                              ; preds = %B220.loopexit.i
  %scevgep = getelementptr i8, ptr %p5, i64 8
  %1 = shl nuw i64 %p2, 3
  tail call void @llvm.memmove.p0.p0.i64(ptr align 8 %scevgep, ptr align 8 %p5, i64 %1, i1 false), !noalias !3
  br label %part16.exit

B346.i:                                           ; preds = %B302.if.i
  %.583.i = getelementptr i64, ptr %p5, i64 %.574.i
  %.584.i = load i64, ptr %.583.i, align 8, !noalias !3
  %.588.i = getelementptr i32, ptr %p6, i64 %.584.i
  store i32 %.587.i, ptr %.588.i, align 4, !noalias !3
  %.593.i = load i64, ptr %.583.i, align 8, !noalias !3
  %.594.i = add nsw i64 %.593.i, 1
  store i64 %.594.i, ptr %.583.i, align 8, !noalias !3
  br label %B400.i

B400.i:                                           ; preds = %B302.if.i, %B346.i
  %.530.i = icmp ugt i64 %.477.0213.i, 1
  br i1 %.530.i, label %B302.if.i, label %B220.loopexit.i

B38.if.i:                                         ; preds = %0, %B38.loopexit.i
  %total.2.0209.i = phi i64 [ %total.3.1.lcssa.i, %B38.loopexit.i ], [ 0, %0 ]
  %.52.0207.i = phi i64 [ %.123.i, %B38.loopexit.i ], [ 0, %0 ]
  %.123.i = add nuw nsw i64 %.52.0207.i, 1
  %.154.i = getelementptr i64, ptr %p5, i64 %.52.0207.i
  store i64 %total.2.0209.i, ptr %.154.i, align 8, !noalias !3
  %.159.i = getelementptr i64, ptr %p3, i64 %.52.0207.i
  %.160.i = load i64, ptr %.159.i, align 8, !noalias !3
  %.162.i = getelementptr i64, ptr %p0, i64 %.160.i
  %.163.i = load i64, ptr %.162.i, align 8, !noalias !3
  %.166.i = getelementptr i8, ptr %.162.i, i64 8
  %.167.i = load i64, ptr %.166.i, align 8, !noalias !3
  %.204.i = sub i64 %.167.i, %.163.i
  %.247202.not.i = icmp slt i64 %.204.i, 1
  br i1 %.247202.not.i, label %B38.loopexit.i, label %B130.if.i

B130.if.i:                                        ; preds = %B38.if.i, %B130.if.i
  %total.3.1205.i = phi i64 [ %.296.i, %B130.if.i ], [ %total.2.0209.i, %B38.if.i ]
  %.194.0204.i = phi i64 [ %.256.i, %B130.if.i ], [ %.204.i, %B38.if.i ]
  %.191.0203.i = phi i64 [ %.260.i, %B130.if.i ], [ %.163.i, %B38.if.i ]
  %.256.i = add nsw i64 %.194.0204.i, -1
  %.260.i = add i64 %.191.0203.i, 1
  %.286.i = getelementptr i32, ptr %p1, i64 %.191.0203.i
  %.287.i = load i32, ptr %.286.i, align 4, !noalias !3
  %.289.i = sext i32 %.287.i to i64
  %.290.i = getelementptr i64, ptr %p4, i64 %.289.i
  %.291.i = load i64, ptr %.290.i, align 8, !noalias !3
  %.292.i = icmp sgt i64 %.291.i, -1
  %.295.i = zext i1 %.292.i to i64
  %.296.i = add nsw i64 %total.3.1205.i, %.295.i
  %.247.i = icmp ugt i64 %.194.0204.i, 1
  br i1 %.247.i, label %B130.if.i, label %B38.loopexit.i

B220.if.i:                                        ; preds = %B220.loopexit.i, %B180.i
  %.343.0215.i = phi i64 [ %.412.i, %B220.loopexit.i ], [ 0, %B180.i ]
  %.412.i = add nuw nsw i64 %.343.0215.i, 1
  %.442.i = getelementptr i64, ptr %p3, i64 %.343.0215.i
  %.443.i = load i64, ptr %.442.i, align 8, !noalias !3
  %.445.i = getelementptr i64, ptr %p0, i64 %.443.i
  %.446.i = load i64, ptr %.445.i, align 8, !noalias !3
  %.449.i = getelementptr i8, ptr %.445.i, i64 8
  %.450.i = load i64, ptr %.449.i, align 8, !noalias !3
  %.487.i = sub i64 %.450.i, %.446.i
  %.530211.not.i = icmp slt i64 %.487.i, 1
  br i1 %.530211.not.i, label %B220.loopexit.i, label %B302.if.lr.ph.i

B302.if.lr.ph.i:                                  ; preds = %B220.if.i
  %.587.i = trunc i64 %.343.0215.i to i32
  br label %B302.if.i

B302.if.i:                                        ; preds = %B302.if.lr.ph.i, %B400.i
  %.477.0213.i = phi i64 [ %.487.i, %B302.if.lr.ph.i ], [ %.539.i, %B400.i ]
  %.474.0212.i = phi i64 [ %.446.i, %B302.if.lr.ph.i ], [ %.543.i, %B400.i ]
  %.539.i = add nsw i64 %.477.0213.i, -1
  %.543.i = add i64 %.474.0212.i, 1
  %.569.i = getelementptr i32, ptr %p1, i64 %.474.0212.i
  %.570.i = load i32, ptr %.569.i, align 4, !noalias !3
  %.572.i = sext i32 %.570.i to i64
  %.573.i = getelementptr i64, ptr %p4, i64 %.572.i
  %.574.i = load i64, ptr %.573.i, align 8, !noalias !3
  %.579.i = icmp sgt i64 %.574.i, -1
  br i1 %.579.i, label %B346.i, label %B400.i

part16.exit:                                      ; preds = %B438.if.i.preheader, %B404.i.thread
  %total.2.0.lcssa224.i3 = phi i64 [ 0, %B404.i.thread ], [ %total.3.1.lcssa.i, %B438.if.i.preheader ]
  store i64 0, ptr %p5, align 8, !noalias !3
  ret i64 %total.2.0.lcssa224.i3
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i64 @neighbourhood_keys(i64 %p0, ptr readonly %p1, ptr readonly %p2, ptr readonly %p3, i64 %p4, ptr writeonly %p5) local_unnamed_addr #1 {
  %.10188.not.i = icmp slt i64 %p0, 1
  br i1 %.10188.not.i, label %part19.exit, label %B34.if.lr.ph.i

B34.if.lr.ph.i:                                   ; preds = %0
  %.143.not.i = icmp eq i64 %p4, 0
  br label %B34.if.i

B42.i:                                            ; preds = %B34.if.i
  %.147.i = getelementptr i64, ptr %p3, i64 %.43.089.i
  %.148.i = load i64, ptr %.147.i, align 8, !noalias !6
  br label %B96.i

B96.i:                                            ; preds = %B34.if.i, %B42.i
  %"$phi96.1.2.1.i" = phi i64 [ %.148.i, %B42.i ], [ 0, %B34.if.i ]
  %.164.i = getelementptr i64, ptr %p1, i64 %.43.089.i
  %.165.i = load i64, ptr %.164.i, align 8, !noalias !6
  %.169.i = getelementptr i8, ptr %.164.i, i64 8
  %.170.i = load i64, ptr %.169.i, align 8, !noalias !6
  %.207.i = sub i64 %.170.i, %.165.i
  %.25084.not.i = icmp slt i64 %.207.i, 1
  br i1 %.25084.not.i, label %B200.i, label %B160.if.i

B200.i:                                           ; preds = %B160.if.i, %B96.i
  %total.2.1.lcssa.i = phi i64 [ %"$phi96.1.2.1.i", %B96.i ], [ %.296.i, %B160.if.i ]
  %.307.i = getelementptr i64, ptr %p5, i64 %.43.089.i
  store i64 %total.2.1.lcssa.i, ptr %.307.i, align 8, !noalias !6
  %exitcond.not.i = icmp eq i64 %.114.i, %p0
  br i1 %exitcond.not.i, label %part19.exit, label %B34.if.i

B34.if.i:                                         ; preds = %B200.i, %B34.if.lr.ph.i
  %.43.089.i = phi i64 [ 0, %B34.if.lr.ph.i ], [ %.114.i, %B200.i ]
  %.114.i = add nuw nsw i64 %.43.089.i, 1
  br i1 %.143.not.i, label %B96.i, label %B42.i

B160.if.i:                                        ; preds = %B96.i, %B160.if.i
  %total.2.187.i = phi i64 [ %.296.i, %B160.if.i ], [ %"$phi96.1.2.1.i", %B96.i ]
  %.197.086.i = phi i64 [ %.259.i, %B160.if.i ], [ %.207.i, %B96.i ]
  %.194.085.i = phi i64 [ %.263.i, %B160.if.i ], [ %.165.i, %B96.i ]
  %.259.i = add nsw i64 %.197.086.i, -1
  %.263.i = add i64 %.194.085.i, 1
  %.289.i = getelementptr i32, ptr %p2, i64 %.194.085.i
  %.290.i = load i32, ptr %.289.i, align 4, !noalias !6
  %.292.i = sext i32 %.290.i to i64
  %.293.i = getelementptr i64, ptr %p3, i64 %.292.i
  %.294.i = load i64, ptr %.293.i, align 8, !noalias !6
  %.296.i = add i64 %.294.i, %total.2.187.i
  %.250.i = icmp ugt i64 %.197.086.i, 1
  br i1 %.250.i, label %B160.if.i, label %B200.i

part19.exit:                                      ; preds = %B200.i, %0
  ret i64 0
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @fold(i64 %p0, ptr readonly %p1, ptr readonly %p2, ptr readonly %p3, ptr %p4, ptr readonly %p5, ptr %p6, ptr %p7, ptr %p8) local_unnamed_addr #1 {
  %.113140.not.i = icmp slt i64 %p0, 1
  br i1 %.113140.not.i, label %part22.exit, label %B38.if.i

B70.i:                                            ; preds = %B38.if.i
  %.179.i = getelementptr i8, ptr %p7, i64 %.55.0141.i
  %.180.i = load i8, ptr %.179.i, align 1, !noalias !9
  %.183.not.i = icmp eq i8 %.180.i, 0
  br i1 %.183.not.i, label %B464.i, label %B86.i

B86.i:                                            ; preds = %B70.i, %B448.i
  %gone.2.1.i = phi i64 [ %.419.i, %B448.i ], [ %gone.3.0143.i, %B70.i ]
  %s.2.1.i = phi i64 [ %k.2.2.lcssa.i, %B448.i ], [ %.55.0141.i, %B70.i ]
  %.196.i = getelementptr i64, ptr %p1, i64 %s.2.1.i
  %.197.i = load i64, ptr %.196.i, align 8, !noalias !9
  %.201.i = getelementptr i8, ptr %.196.i, i64 8
  %.202.i = load i64, ptr %.201.i, align 8, !noalias !9
  %.239.i = sub i64 %.202.i, %.197.i
  %.282136.not.i = icmp slt i64 %.239.i, 1
  br i1 %.282136.not.i, label %B202.i, label %B152.if.i

B202.i:                                           ; preds = %B152.if.i, %B86.i
  %k.2.2.lcssa.i = phi i64 [ %s.2.1.i, %B86.i ], [ %spec.select.i, %B152.if.i ]
  %.363.i = getelementptr double, ptr %p8, i64 %k.2.2.lcssa.i
  %.364.i = load double, ptr %.363.i, align 8, !noalias !9
  %.367.i = getelementptr double, ptr %p4, i64 %s.2.1.i
  %.368.i = load double, ptr %.367.i, align 8, !noalias !9
  %.369.i = fmul double %.368.i, 2.000000e+00
  %.372.i = getelementptr double, ptr %p5, i64 %s.2.1.i
  %.373.i = load double, ptr %.372.i, align 8, !noalias !9
  %.378.i = fsub double %.373.i, %.368.i
  %.381.i = getelementptr double, ptr %p4, i64 %k.2.2.lcssa.i
  %.382.i = load double, ptr %.381.i, align 8, !noalias !9
  %.383.i = fsub double %.378.i, %.382.i
  %.384.i = fmul double %.369.i, %.383.i
  %.387.i = getelementptr double, ptr %p3, i64 %k.2.2.lcssa.i
  %.388.i = load double, ptr %.387.i, align 8, !noalias !9
  %.392.i = fdiv double %.384.i, %.388.i
  %.393.i = fadd double %.364.i, %.392.i
  store double %.393.i, ptr %.363.i, align 8, !noalias !9
  %.401.i = load double, ptr %.381.i, align 8, !noalias !9
  %.405.i = load double, ptr %.367.i, align 8, !noalias !9
  %.406.i = fadd double %.401.i, %.405.i
  store double %.406.i, ptr %.381.i, align 8, !noalias !9
  %.414.i = getelementptr i8, ptr %p7, i64 %s.2.1.i
  store i8 0, ptr %.414.i, align 1, !noalias !9
  %.419.i = add nsw i64 %gone.2.1.i, 1
  %.430.i = getelementptr i64, ptr %p6, i64 %k.2.2.lcssa.i
  %.431.i = load i64, ptr %.430.i, align 8, !noalias !9
  %.432.i = add nsw i64 %.431.i, -1
  store i64 %.432.i, ptr %.430.i, align 8, !noalias !9
  %.447.i = icmp eq i64 %.432.i, 1
  br i1 %.447.i, label %B448.i, label %B464.i

B448.i:                                           ; preds = %B202.i
  %.462.i = getelementptr i8, ptr %p7, i64 %k.2.2.lcssa.i
  %.463.i = load i8, ptr %.462.i, align 1, !noalias !9
  %.466.not.i = icmp eq i8 %.463.i, 0
  br i1 %.466.not.i, label %B464.i, label %B86.i

B464.i:                                           ; preds = %B448.i, %B202.i, %B38.if.i, %B70.i
  %gone.4.2.i = phi i64 [ %gone.3.0143.i, %B70.i ], [ %gone.3.0143.i, %B38.if.i ], [ %.419.i, %B202.i ], [ %.419.i, %B448.i ]
  %exitcond.not.i = icmp eq i64 %p0, %.126.i
  br i1 %exitcond.not.i, label %part22.exit, label %B38.if.i

B38.if.i:                                         ; preds = %0, %B464.i
  %gone.3.0143.i = phi i64 [ %gone.4.2.i, %B464.i ], [ 0, %0 ]
  %.55.0141.i = phi i64 [ %.126.i, %B464.i ], [ 0, %0 ]
  %.126.i = add nuw nsw i64 %.55.0141.i, 1
  %.160.i = getelementptr i64, ptr %p6, i64 %.55.0141.i
  %.161.i = load i64, ptr %.160.i, align 8, !noalias !9
  %.162.i = icmp eq i64 %.161.i, 1
  br i1 %.162.i, label %B70.i, label %B464.i

B152.if.i:                                        ; preds = %B86.i, %B152.if.i
  %k.2.2139.i = phi i64 [ %spec.select.i, %B152.if.i ], [ %s.2.1.i, %B86.i ]
  %.229.0138.i = phi i64 [ %.291.i, %B152.if.i ], [ %.239.i, %B86.i ]
  %.226.0137.i = phi i64 [ %.295.i, %B152.if.i ], [ %.197.i, %B86.i ]
  %.291.i = add nsw i64 %.229.0138.i, -1
  %.295.i = add i64 %.226.0137.i, 1
  %.331.i = getelementptr i32, ptr %p2, i64 %.226.0137.i
  %.332.i = load i32, ptr %.331.i, align 4, !noalias !9
  %.334.i = sext i32 %.332.i to i64
  %.335.i = getelementptr i8, ptr %p7, i64 %.334.i
  %.336.i = load i8, ptr %.335.i, align 1, !noalias !9
  %.337.not.i = icmp eq i8 %.336.i, 0
  %spec.select.i = select i1 %.337.not.i, i64 %k.2.2139.i, i64 %.334.i
  %.282.i = icmp ugt i64 %.229.0138.i, 1
  br i1 %.282.i, label %B152.if.i, label %B202.i

part22.exit:                                      ; preds = %B464.i, %0
  %gone.3.0.lcssa.i = phi i64 [ 0, %0 ], [ %gone.4.2.i, %B464.i ]
  ret i64 %gone.3.0.lcssa.i
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @ends(i64 %p0, ptr readonly %p1, ptr readonly %p2, ptr %p3, ptr writeonly %p4) local_unnamed_addr #1 {
  %.10140.not.i = icmp slt i64 %p0, 1
  br i1 %.10140.not.i, label %part25.exit, label %B38.if.i

B38.if.i:                                         ; preds = %0, %part26.exit.i
  %count.2.044.i = phi i64 [ %.186.i, %part26.exit.i ], [ 0, %0 ]
  %.43.042.i = phi i64 [ %.114.i, %part26.exit.i ], [ 0, %0 ]
  %.114.i = add nuw nsw i64 %.43.042.i, 1
  %1 = getelementptr i64, ptr %p1, i64 %.43.042.i
  %.19.i.i = getelementptr i8, ptr %1, i64 8
  %.20.i.i = load i64, ptr %.19.i.i, align 8, !noalias !12
  %.24.i.i = load i64, ptr %1, align 8, !noalias !12
  %.25.i.i = sub i64 %.20.i.i, %.24.i.i
  %.75.i.i = icmp sgt i64 %.25.i.i, 0
  %spec.select.i.i = tail call i64 @llvm.smax.i64(i64 %.25.i.i, i64 0)
  %.163.i.i = trunc i64 %.43.042.i to i32
  br label %B106.i.i

B106.i.i:                                         ; preds = %B106.if.i.i, %B38.if.i
  %.61.0.i.i = phi i64 [ %.24.i.i, %B38.if.i ], [ %.132.i.i, %B106.if.i.i ]
  %.64.0.i.i = phi i64 [ %spec.select.i.i, %B38.if.i ], [ %.128.i.i, %B106.if.i.i ]
  %.119.i.i = icmp sgt i64 %.64.0.i.i, 0
  br i1 %.119.i.i, label %B106.if.i.i, label %B192.i.i

B192.i.i:                                         ; preds = %B106.i.i
  %.202.i.i = load i64, ptr %1, align 8, !noalias !12
  %.207.i.i = load i64, ptr %.19.i.i, align 8, !noalias !12
  %.244.i.i = sub i64 %.207.i.i, %.202.i.i
  %spec.select138.i.i = tail call i64 @llvm.smax.i64(i64 %.244.i.i, i64 0)
  br label %B254.i.i

B254.i.i:                                         ; preds = %B388.i.i, %B192.i.i
  %.231.0.i.i = phi i64 [ %.202.i.i, %B192.i.i ], [ %.300.i.i, %B388.i.i ]
  %.234.0.i.i = phi i64 [ %spec.select138.i.i, %B192.i.i ], [ %.296.i.i, %B388.i.i ]
  %.287.i.i = icmp sgt i64 %.234.0.i.i, 0
  br i1 %.287.i.i, label %B254.if.i.i, label %part26.exit.i

B388.i.i:                                         ; preds = %B340.if.i.i, %B254.if.i.i
  %count.2.1.lcssa.i.i = phi i64 [ 1, %B254.if.i.i ], [ %.470.i.i, %B340.if.i.i ]
  %.480.i.i = icmp slt i64 %count.2.1.lcssa.i.i, %.25.i.i
  br i1 %.480.i.i, label %part26.exit.i, label %B254.i.i

B106.if.i.i:                                      ; preds = %B106.i.i
  %.128.i.i = add nsw i64 %.64.0.i.i, -1
  %.132.i.i = add i64 %.61.0.i.i, 1
  %.158.i.i = getelementptr i32, ptr %p2, i64 %.61.0.i.i
  %.159.i.i = load i32, ptr %.158.i.i, align 4, !noalias !12
  %.162.i.i = sext i32 %.159.i.i to i64
  %.164.i.i = getelementptr i32, ptr %p3, i64 %.162.i.i
  store i32 %.163.i.i, ptr %.164.i.i, align 4, !noalias !12
  %2 = getelementptr i64, ptr %p1, i64 %.162.i.i
  %.169.i.i = getelementptr i8, ptr %2, i64 8
  %.170.i.i = load i64, ptr %.169.i.i, align 8, !noalias !12
  %.174.i.i = load i64, ptr %2, align 8, !noalias !12
  %.175.i.i = sub nsw i64 %.170.i.i, %.174.i.i
  %.177.i.i = icmp slt i64 %.175.i.i, %.25.i.i
  br i1 %.177.i.i, label %part26.exit.i, label %B106.i.i

B254.if.i.i:                                      ; preds = %B254.i.i
  %.296.i.i = add nsw i64 %.234.0.i.i, -1
  %.300.i.i = add i64 %.231.0.i.i, 1
  %.326.i.i = getelementptr i32, ptr %p2, i64 %.231.0.i.i
  %.327.i.i = load i32, ptr %.326.i.i, align 4, !noalias !12
  %.332.i.i = sext i32 %.327.i.i to i64
  %.333.i.i = getelementptr i64, ptr %p1, i64 %.332.i.i
  %.334.i.i = load i64, ptr %.333.i.i, align 8, !noalias !12
  %.338.i.i = getelementptr i8, ptr %.333.i.i, i64 8
  %.339.i.i = load i64, ptr %.338.i.i, align 8, !noalias !12
  %.376.i.i = sub i64 %.339.i.i, %.334.i.i
  %.419140.not.i.i = icmp slt i64 %.376.i.i, 1
  br i1 %.419140.not.i.i, label %B388.i.i, label %B340.if.i.i

B340.if.i.i:                                      ; preds = %B254.if.i.i, %B340.if.i.i
  %count.2.1143.i.i = phi i64 [ %.470.i.i, %B340.if.i.i ], [ 1, %B254.if.i.i ]
  %.366.0142.i.i = phi i64 [ %.428.i.i, %B340.if.i.i ], [ %.376.i.i, %B254.if.i.i ]
  %.363.0141.i.i = phi i64 [ %.432.i.i, %B340.if.i.i ], [ %.334.i.i, %B254.if.i.i ]
  %.428.i.i = add nsw i64 %.366.0142.i.i, -1
  %.432.i.i = add i64 %.363.0141.i.i, 1
  %.458.i.i = getelementptr i32, ptr %p2, i64 %.363.0141.i.i
  %.459.i.i = load i32, ptr %.458.i.i, align 4, !noalias !12
  %.461.i.i = sext i32 %.459.i.i to i64
  %.462.i.i = getelementptr i32, ptr %p3, i64 %.461.i.i
  %.463.i.i = load i32, ptr %.462.i.i, align 4, !noalias !12
  %.465.i.i = sext i32 %.463.i.i to i64
  %.466.i.i = icmp eq i64 %.43.042.i, %.465.i.i
  %.469.i.i = zext i1 %.466.i.i to i64
  %.470.i.i = add nuw nsw i64 %count.2.1143.i.i, %.469.i.i
  %.419.i.i = icmp ugt i64 %.366.0142.i.i, 1
  br i1 %.419.i.i, label %B340.if.i.i, label %B388.i.i

part26.exit.i:                                    ; preds = %B106.if.i.i, %B388.i.i, %B254.i.i
  %.516.sink.i.i = phi i1 [ false, %B388.i.i ], [ %.75.i.i, %B254.i.i ], [ false, %B106.if.i.i ]
  %.178.i = zext i1 %.516.sink.i.i to i8
  %.179.i = getelementptr i8, ptr %p4, i64 %.43.042.i
  store i8 %.178.i, ptr %.179.i, align 1, !noalias !17
  %.185.i = zext i1 %.516.sink.i.i to i64
  %.186.i = add nuw nsw i64 %count.2.044.i, %.185.i
  %exitcond.not.i = icmp eq i64 %p0, %.114.i
  br i1 %exitcond.not.i, label %part25.exit, label %B38.if.i

part25.exit:                                      ; preds = %part26.exit.i, %0
  %count.2.0.lcssa.i = phi i64 [ 0, %0 ], [ %.186.i, %part26.exit.i ]
  ret i64 %count.2.0.lcssa.i
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @eights(i64 %p0, ptr readonly %p1, ptr readonly %p2, ptr %p3, ptr %p4, ptr %p5, ptr writeonly %p6) local_unnamed_addr #1 {
  %.107214.not.i = icmp slt i64 %p0, 1
  br i1 %.107214.not.i, label %part29.exit, label %B38.if.i

B60.i:                                            ; preds = %B38.if.i
  store i8 0, ptr %.150.i, align 1, !noalias !18
  %.171.i = getelementptr i64, ptr %p6, i64 %count.3.0217.i
  store i64 %.49.0216.i, ptr %.171.i, align 8, !noalias !18
  %.174.i = add nsw i64 %count.3.0217.i, 1
  %.181.i = and i64 %.174.i, 7
  %.182.not.i = icmp eq i64 %.181.i, 0
  br i1 %.182.not.i, label %B479.i, label %B100.i

B100.i:                                           ; preds = %B60.i
  %.24.i.i = getelementptr i64, ptr %p1, i64 %.49.0216.i
  %.25.i.i = load i64, ptr %.24.i.i, align 8, !noalias !21
  %.28.i.i = getelementptr i8, ptr %.24.i.i, i64 8
  %.29.i.i = load i64, ptr %.28.i.i, align 8, !noalias !21
  %.66.i.i = sub i64 %.29.i.i, %.25.i.i
  %.111123.not.i.i = icmp slt i64 %.66.i.i, 1
  br i1 %.111123.not.i.i, label %B479.i, label %B70.if.i.i

B70.loopexit.i.i:                                 ; preds = %B356.i.i, %B182.i.i
  %many.4.1.lcssa.i.i = phi i64 [ %many.7.1.i.i, %B182.i.i ], [ %many.5.2.i.i, %B356.i.i ]
  %many.4.1.lcssa.i.fr.i = freeze i64 %many.4.1.lcssa.i.i
  %.111.i.i = icmp sgt i64 %.56.0125.i.i, 1
  br i1 %.111.i.i, label %B70.if.i.i, label %B154.i

B106.i.i:                                         ; preds = %B70.if.i.i
  %.175.i.i = getelementptr i32, ptr %p4, i64 %.161.i.i
  %.176.i.i = load i32, ptr %.175.i.i, align 4, !noalias !21
  %.178.i.i = icmp eq i32 %.176.i.i, 0
  br i1 %.178.i.i, label %B130.i.i, label %B150.i.i

B130.i.i:                                         ; preds = %B106.i.i
  %.183.i.i = getelementptr i32, ptr %p5, i64 %many.3.0126.i.i
  store i32 %.155.i.i, ptr %.183.i.i, align 4, !noalias !21
  %.186.i.i = add nsw i64 %many.3.0126.i.i, 1
  %.203.pre.i.i = load i32, ptr %.175.i.i, align 4, !noalias !21
  br label %B150.i.i

B150.i.i:                                         ; preds = %B130.i.i, %B106.i.i
  %.203.i.i = phi i32 [ %.203.pre.i.i, %B130.i.i ], [ %.176.i.i, %B106.i.i ]
  %many.8.1.i.i = phi i64 [ %.186.i.i, %B130.i.i ], [ %many.3.0126.i.i, %B106.i.i ]
  %.205.i.i = add i32 %.203.i.i, 1
  store i32 %.205.i.i, ptr %.175.i.i, align 4, !noalias !21
  br label %B182.i.i

B182.i.i:                                         ; preds = %B70.if.i.i, %B150.i.i
  %many.7.1.i.i = phi i64 [ %many.8.1.i.i, %B150.i.i ], [ %many.3.0126.i.i, %B70.if.i.i ]
  %.224.i.i = getelementptr i64, ptr %p1, i64 %.161.i.i
  %.225.i.i = load i64, ptr %.224.i.i, align 8, !noalias !21
  %.232.i.i = getelementptr i8, ptr %.224.i.i, i64 8
  %.233.i.i = load i64, ptr %.232.i.i, align 8, !noalias !21
  %.270.i.i = sub i64 %.233.i.i, %.225.i.i
  %.313119.not.i.i = icmp slt i64 %.270.i.i, 1
  br i1 %.313119.not.i.i, label %B70.loopexit.i.i, label %B244.if.i.i

B280.i.i:                                         ; preds = %B244.if.i.i
  %.377.i.i = getelementptr i32, ptr %p4, i64 %.363.i.i
  %.378.i.i = load i32, ptr %.377.i.i, align 4, !noalias !21
  %.380.i.i = icmp eq i32 %.378.i.i, 0
  br i1 %.380.i.i, label %B304.i.i, label %B324.i.i

B304.i.i:                                         ; preds = %B280.i.i
  %.385.i.i = getelementptr i32, ptr %p5, i64 %many.4.1122.i.i
  store i32 %.357.i.i, ptr %.385.i.i, align 4, !noalias !21
  %.388.i.i = add nsw i64 %many.4.1122.i.i, 1
  %.405.pre.i.i = load i32, ptr %.377.i.i, align 4, !noalias !21
  br label %B324.i.i

B324.i.i:                                         ; preds = %B304.i.i, %B280.i.i
  %.405.i.i = phi i32 [ %.405.pre.i.i, %B304.i.i ], [ %.378.i.i, %B280.i.i ]
  %many.6.2.i.i = phi i64 [ %.388.i.i, %B304.i.i ], [ %many.4.1122.i.i, %B280.i.i ]
  %.407.i.i = add i32 %.405.i.i, 1
  store i32 %.407.i.i, ptr %.377.i.i, align 4, !noalias !21
  br label %B356.i.i

B356.i.i:                                         ; preds = %B244.if.i.i, %B324.i.i
  %many.5.2.i.i = phi i64 [ %many.6.2.i.i, %B324.i.i ], [ %many.4.1122.i.i, %B244.if.i.i ]
  %.313.i.i = icmp ugt i64 %.260.0121.i.i, 1
  br i1 %.313.i.i, label %B244.if.i.i, label %B70.loopexit.i.i

B70.if.i.i:                                       ; preds = %B100.i, %B70.loopexit.i.i
  %many.3.0126.i.i = phi i64 [ %many.4.1.lcssa.i.fr.i, %B70.loopexit.i.i ], [ 0, %B100.i ]
  %.56.0125.i.i = phi i64 [ %.120.i.i, %B70.loopexit.i.i ], [ %.66.i.i, %B100.i ]
  %.53.0124.i.i = phi i64 [ %.124.i.i, %B70.loopexit.i.i ], [ %.25.i.i, %B100.i ]
  %.120.i.i = add nsw i64 %.56.0125.i.i, -1
  %.124.i.i = add i64 %.53.0124.i.i, 1
  %.154.i.i = getelementptr i32, ptr %p2, i64 %.53.0124.i.i
  %.155.i.i = load i32, ptr %.154.i.i, align 4, !noalias !21
  %.161.i.i = sext i32 %.155.i.i to i64
  %.162.i.i = getelementptr i8, ptr %p3, i64 %.161.i.i
  %.163.i.i = load i8, ptr %.162.i.i, align 1, !noalias !21
  %.164.not.i.i = icmp eq i8 %.163.i.i, 0
  br i1 %.164.not.i.i, label %B182.i.i, label %B106.i.i

B244.if.i.i:                                      ; preds = %B182.i.i, %B356.i.i
  %many.4.1122.i.i = phi i64 [ %many.5.2.i.i, %B356.i.i ], [ %many.7.1.i.i, %B182.i.i ]
  %.260.0121.i.i = phi i64 [ %.322.i.i, %B356.i.i ], [ %.270.i.i, %B182.i.i ]
  %.257.0120.i.i = phi i64 [ %.326.i.i, %B356.i.i ], [ %.225.i.i, %B182.i.i ]
  %.322.i.i = add nsw i64 %.260.0121.i.i, -1
  %.326.i.i = add i64 %.257.0120.i.i, 1
  %.356.i.i = getelementptr i32, ptr %p2, i64 %.257.0120.i.i
  %.357.i.i = load i32, ptr %.356.i.i, align 4, !noalias !21
  %.363.i.i = sext i32 %.357.i.i to i64
  %.364.i.i = getelementptr i8, ptr %p3, i64 %.363.i.i
  %.365.i.i = load i8, ptr %.364.i.i, align 1, !noalias !21
  %.366.not.i.i = icmp eq i8 %.365.i.i, 0
  br i1 %.366.not.i.i, label %B356.i.i, label %B280.i.i

B154.i:                                           ; preds = %B70.loopexit.i.i
  %.261.not.i = icmp eq i64 %many.4.1.lcssa.i.fr.i, 0
  br i1 %.261.not.i, label %B479.i, label %B158.i

B158.i:                                           ; preds = %B154.i, %B414.i
  %count.6.1.i = phi i64 [ %.525.i, %B414.i ], [ %.174.i, %B154.i ]
  %many.2.1.i = phi i64 [ %.490.i, %B414.i ], [ %many.4.1.lcssa.i.fr.i, %B154.i ]
  %smax.i = tail call i64 @llvm.smax.i64(i64 %many.2.1.i, i64 0)
  %.362206.not.i = icmp eq i64 %smax.i, 0
  br i1 %.362206.not.i, label %B316.i, label %B198.if.i

B316.i:                                           ; preds = %B198.if.i, %B158.i
  %best.2.2.lcssa.i = phi i64 [ 0, %B158.i ], [ %best.3.3.i, %B198.if.i ]
  %.487.i = getelementptr i32, ptr %p5, i64 %best.2.2.lcssa.i
  %.488.i = load i32, ptr %.487.i, align 4, !noalias !18
  %.490.i = add i64 %many.2.1.i, -1
  %.501.i = getelementptr i32, ptr %p5, i64 %.490.i
  %.502.i = load i32, ptr %.501.i, align 4, !noalias !18
  store i32 %.502.i, ptr %.487.i, align 4, !noalias !18
  %.510.i = sext i32 %.488.i to i64
  %.512.i = getelementptr i32, ptr %p4, i64 %.510.i
  store i32 0, ptr %.512.i, align 4, !noalias !18
  %.517.i = getelementptr i8, ptr %p3, i64 %.510.i
  store i8 0, ptr %.517.i, align 1, !noalias !18
  %.522.i = getelementptr i64, ptr %p6, i64 %count.6.1.i
  store i64 %.510.i, ptr %.522.i, align 8, !noalias !18
  %.525.i = add i64 %count.6.1.i, 1
  %1 = and i64 %count.6.1.i, 7
  %exitcond221.i = icmp eq i64 %1, 7
  br i1 %exitcond221.i, label %B418.thread.i, label %B414.i

B414.i:                                           ; preds = %B316.i
  %.553.not.i = icmp eq i64 %.490.i, 0
  br i1 %.553.not.i, label %B479.i, label %B158.i

B418.thread.i:                                    ; preds = %B316.i
  %.656211.not.i = icmp slt i64 %.490.i, 1
  br i1 %.656211.not.i, label %B479.i, label %B448.if.i

B479.i:                                           ; preds = %B414.i, %B448.if.i, %B38.if.i, %B418.thread.i, %B154.i, %B100.i, %B60.i
  %count.4.1.i = phi i64 [ %count.3.0217.i, %B38.if.i ], [ %.525.i, %B418.thread.i ], [ %.174.i, %B100.i ], [ %.525.i, %B448.if.i ], [ %.174.i, %B154.i ], [ %.174.i, %B60.i ], [ %.525.i, %B414.i ]
  %exitcond223.not.i = icmp eq i64 %p0, %.120.i
  br i1 %exitcond223.not.i, label %part29.exit, label %B38.if.i

B38.if.i:                                         ; preds = %0, %B479.i
  %count.3.0217.i = phi i64 [ %count.4.1.i, %B479.i ], [ 0, %0 ]
  %.49.0216.i = phi i64 [ %.120.i, %B479.i ], [ 0, %0 ]
  %.120.i = add nuw nsw i64 %.49.0216.i, 1
  %.150.i = getelementptr i8, ptr %p3, i64 %.49.0216.i
  %.151.i = load i8, ptr %.150.i, align 1, !noalias !18
  %.152.not.i = icmp eq i8 %.151.i, 0
  br i1 %.152.not.i, label %B479.i, label %B60.i

B198.if.i:                                        ; preds = %B158.i, %B198.if.i
  %top.2.2210.i = phi double [ %top.3.3.i, %B198.if.i ], [ -1.000000e+00, %B158.i ]
  %best.2.2209.i = phi i64 [ %best.3.3.i, %B198.if.i ], [ 0, %B158.i ]
  %.306.0207.i = phi i64 [ %.375.i, %B198.if.i ], [ 0, %B158.i ]
  %.375.i = add nuw nsw i64 %.306.0207.i, 1
  %.415.i = getelementptr i32, ptr %p5, i64 %.306.0207.i
  %.416.i = load i32, ptr %.415.i, align 4, !noalias !18
  %.418.i = sext i32 %.416.i to i64
  %.419.i = getelementptr i32, ptr %p4, i64 %.418.i
  %.420.i = load i32, ptr %.419.i, align 4, !noalias !18
  %.425.i = sext i32 %.420.i to i64
  %.427.i = mul nsw i64 %.425.i, %.425.i
  %2 = getelementptr i64, ptr %p1, i64 %.418.i
  %.431.i = getelementptr i8, ptr %2, i64 8
  %.432.i = load i64, ptr %.431.i, align 8, !noalias !18
  %.436.i = load i64, ptr %2, align 8, !noalias !18
  %.437.i = sub nsw i64 %.432.i, %.436.i
  %.438.i = uitofp nneg i64 %.427.i to double
  %.439.i = sitofp i64 %.437.i to double
  %.443.i = fdiv double %.438.i, %.439.i
  %.449.i = fcmp ogt double %.443.i, %top.2.2210.i
  %best.3.3.i = select i1 %.449.i, i64 %.306.0207.i, i64 %best.2.2209.i
  %top.3.3.i = select i1 %.449.i, double %.443.i, double %top.2.2210.i
  %exitcond.not.i = icmp eq i64 %many.2.1.i, %.375.i
  br i1 %exitcond.not.i, label %B316.i, label %B198.if.i

B448.if.i:                                        ; preds = %B418.thread.i, %B448.if.i
  %.600.0212.i = phi i64 [ %.669.i, %B448.if.i ], [ 0, %B418.thread.i ]
  %.669.i = add nuw nsw i64 %.600.0212.i, 1
  %.695.i = getelementptr i32, ptr %p5, i64 %.600.0212.i
  %.696.i = load i32, ptr %.695.i, align 4, !noalias !18
  %.698.i = sext i32 %.696.i to i64
  %.700.i = getelementptr i32, ptr %p4, i64 %.698.i
  store i32 0, ptr %.700.i, align 4, !noalias !18
  %exitcond222.not.i = icmp eq i64 %.490.i, %.669.i
  br i1 %exitcond222.not.i, label %B479.i, label %B448.if.i

part29.exit:                                      ; preds = %B479.i, %0
  %count.3.0.lcssa.i = phi i64 [ 0, %0 ], [ %count.4.1.i, %B479.i ]
  ret i64 %count.3.0.lcssa.i
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @components(i64 %p0, ptr readonly %p1, ptr readonly %p2, ptr %p3, ptr %p4) local_unnamed_addr #1 {
  %.101112.not.i = icmp slt i64 %p0, 1
  br i1 %.101112.not.i, label %part33.exit, label %B38.if.i

B68.i:                                            ; preds = %B38.if.i
  %.161.i = trunc i64 %count.2.0115.i to i32
  store i32 %.161.i, ptr %.144.i, align 4, !noalias !24
  %.166.i = trunc i64 %.43.0113.i to i32
  store i32 %.166.i, ptr %p4, align 4, !noalias !24
  br label %B96.i

B96.i:                                            ; preds = %B260.i, %B68.i
  %height.3.1.i = phi i64 [ 1, %B68.i ], [ %height.4.2.lcssa.i, %B260.i ]
  %.180.i = add nsw i64 %height.3.1.i, -1
  %.187.i = getelementptr i32, ptr %p4, i64 %.180.i
  %.188.i = load i32, ptr %.187.i, align 4, !noalias !24
  %.190.i = sext i32 %.188.i to i64
  %.191.i = getelementptr i64, ptr %p1, i64 %.190.i
  %.192.i = load i64, ptr %.191.i, align 8, !noalias !24
  %.196.i = getelementptr i8, ptr %.191.i, i64 8
  %.197.i = load i64, ptr %.196.i, align 8, !noalias !24
  %.234.i = sub i64 %.197.i, %.192.i
  %.277108.not.i = icmp slt i64 %.234.i, 1
  br i1 %.277108.not.i, label %B260.i, label %B184.if.i

B228.i:                                           ; preds = %B184.if.i
  store i32 %.161.i, ptr %.328.i, align 4, !noalias !24
  %.343.i = getelementptr i32, ptr %p4, i64 %height.4.2111.i
  store i32 %.321.i, ptr %.343.i, align 4, !noalias !24
  %.348.i = add nsw i64 %height.4.2111.i, 1
  br label %B258.i

B258.i:                                           ; preds = %B184.if.i, %B228.i
  %height.5.3.i = phi i64 [ %.348.i, %B228.i ], [ %height.4.2111.i, %B184.if.i ]
  %.277.i = icmp ugt i64 %.224.0110.i, 1
  br i1 %.277.i, label %B184.if.i, label %B260.i

B260.i:                                           ; preds = %B258.i, %B96.i
  %height.4.2.lcssa.i = phi i64 [ %.180.i, %B96.i ], [ %height.5.3.i, %B258.i ]
  %.370.not.i = icmp eq i64 %height.4.2.lcssa.i, 0
  br i1 %.370.not.i, label %B264.i, label %B96.i

B264.i:                                           ; preds = %B260.i
  %.382.i = add nsw i64 %count.2.0115.i, 1
  br label %B277.i

B277.i:                                           ; preds = %B38.if.i, %B264.i
  %count.3.1.i = phi i64 [ %.382.i, %B264.i ], [ %count.2.0115.i, %B38.if.i ]
  %exitcond.not.i = icmp eq i64 %p0, %.114.i
  br i1 %exitcond.not.i, label %part33.exit, label %B38.if.i

B38.if.i:                                         ; preds = %0, %B277.i
  %count.2.0115.i = phi i64 [ %count.3.1.i, %B277.i ], [ 0, %0 ]
  %.43.0113.i = phi i64 [ %.114.i, %B277.i ], [ 0, %0 ]
  %.114.i = add nuw nsw i64 %.43.0113.i, 1
  %.144.i = getelementptr i32, ptr %p3, i64 %.43.0113.i
  %.145.i = load i32, ptr %.144.i, align 4, !noalias !24
  %.147.i = icmp sgt i32 %.145.i, -1
  br i1 %.147.i, label %B277.i, label %B68.i

B184.if.i:                                        ; preds = %B96.i, %B258.i
  %height.4.2111.i = phi i64 [ %height.5.3.i, %B258.i ], [ %.180.i, %B96.i ]
  %.224.0110.i = phi i64 [ %.286.i, %B258.i ], [ %.234.i, %B96.i ]
  %.221.0109.i = phi i64 [ %.290.i, %B258.i ], [ %.192.i, %B96.i ]
  %.286.i = add nsw i64 %.224.0110.i, -1
  %.290.i = add i64 %.221.0109.i, 1
  %.320.i = getelementptr i32, ptr %p2, i64 %.221.0109.i
  %.321.i = load i32, ptr %.320.i, align 4, !noalias !24
  %.327.i = sext i32 %.321.i to i64
  %.328.i = getelementptr i32, ptr %p3, i64 %.327.i
  %.329.i = load i32, ptr %.328.i, align 4, !noalias !24
  %.331.i = icmp slt i32 %.329.i, 0
  br i1 %.331.i, label %B228.i, label %B258.i

part33.exit:                                      ; preds = %B277.i, %0
  %count.2.0.lcssa.i = phi i64 [ 0, %0 ], [ %count.3.1.i, %B277.i ]
  ret i64 %count.2.0.lcssa.i
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define i64 @near_order(i64 %p0, ptr readonly %p1, ptr readonly %p2, ptr readonly %p3, ptr %p4, ptr %p5) local_unnamed_addr #1 {
  %.105165.not.i = icmp slt i64 %p0, 1
  br i1 %.105165.not.i, label %part36.exit, label %B40.if.i

B74.i:                                            ; preds = %B40.if.i
  store i8 1, ptr %.151.i, align 1, !noalias !27
  %.175.i = load i64, ptr %.148.i, align 8, !noalias !27
  %.180.i = getelementptr i64, ptr %p5, i64 %count.3.0168.i
  store i64 %.175.i, ptr %.180.i, align 8, !noalias !27
  %.187.i = add nsw i64 %count.3.0168.i, 1
  br label %B144.i

B144.i:                                           ; preds = %B578.i, %B74.i
  %at.2.1.i = phi i64 [ %count.3.0168.i, %B74.i ], [ %.212.i, %B578.i ]
  %count.7.1.i = phi i64 [ %.187.i, %B74.i ], [ %count.6.2.lcssa.i, %B578.i ]
  %.209.i = getelementptr i64, ptr %p5, i64 %at.2.1.i
  %.210.i = load i64, ptr %.209.i, align 8, !noalias !27
  %.212.i = add nsw i64 %at.2.1.i, 1
  %.225.i = getelementptr i64, ptr %p1, i64 %.210.i
  %.226.i = load i64, ptr %.225.i, align 8, !noalias !27
  %.229.i = getelementptr i8, ptr %.225.i, i64 8
  %.230.i = load i64, ptr %.229.i, align 8, !noalias !27
  %.267.i = sub i64 %.230.i, %.226.i
  %.310161.not.i = icmp slt i64 %.267.i, 1
  br i1 %.310161.not.i, label %B578.i, label %B236.if.i

B272.i:                                           ; preds = %B236.if.i
  store i8 1, ptr %.361.i, align 1, !noalias !27
  %1 = getelementptr i64, ptr %p1, i64 %.360.i
  %.377.i = getelementptr i8, ptr %1, i64 8
  %.378.i = load i64, ptr %.377.i, align 8, !noalias !27
  %.383.i = load i64, ptr %1, align 8, !noalias !27
  %.384.i = sub nsw i64 %.378.i, %.383.i
  %.398.i = icmp sgt i64 %count.6.2164.i, %count.7.1.i
  br i1 %.398.i, label %B338.i, label %B556.i

B338.i:                                           ; preds = %B272.i
  %2 = getelementptr i64, ptr %p5, i64 %count.6.2164.i
  %.410.i = getelementptr i8, ptr %2, i64 -8
  %.411.i = load i64, ptr %.410.i, align 8, !noalias !27
  %3 = getelementptr i64, ptr %p1, i64 %.411.i
  %.414.i = getelementptr i8, ptr %3, i64 8
  %.415.i = load i64, ptr %.414.i, align 8, !noalias !27
  %.425.i = load i64, ptr %3, align 8, !noalias !27
  %.426.i = sub nsw i64 %.415.i, %.425.i
  %.428.i = icmp sgt i64 %.426.i, %.384.i
  br i1 %.428.i, label %B422.i, label %B556.i

B422.i:                                           ; preds = %B338.i, %B472.i
  %slot.2.3.i = phi i64 [ %.434.i, %B472.i ], [ %count.6.2164.i, %B338.i ]
  %.434.i = add nsw i64 %slot.2.3.i, -1
  %.436.i = getelementptr i64, ptr %p5, i64 %.434.i
  %.437.i = load i64, ptr %.436.i, align 8, !noalias !27
  %.440.i = getelementptr i64, ptr %p5, i64 %slot.2.3.i
  store i64 %.437.i, ptr %.440.i, align 8, !noalias !27
  %.454.i = icmp sgt i64 %.434.i, %count.7.1.i
  br i1 %.454.i, label %B472.i, label %B556.i

B472.i:                                           ; preds = %B422.i
  %.465.i = getelementptr i8, ptr %.440.i, i64 -16
  %.466.i = load i64, ptr %.465.i, align 8, !noalias !27
  %4 = getelementptr i64, ptr %p1, i64 %.466.i
  %.469.i = getelementptr i8, ptr %4, i64 8
  %.470.i = load i64, ptr %.469.i, align 8, !noalias !27
  %.480.i = load i64, ptr %4, align 8, !noalias !27
  %.481.i = sub nsw i64 %.470.i, %.480.i
  %.483.i = icmp sgt i64 %.481.i, %.384.i
  br i1 %.483.i, label %B422.i, label %B556.i

B556.i:                                           ; preds = %B472.i, %B422.i, %B338.i, %B272.i
  %slot.3.4.i = phi i64 [ %count.6.2164.i, %B338.i ], [ %count.6.2164.i, %B272.i ], [ %.434.i, %B472.i ], [ %count.7.1.i, %B422.i ]
  %.502.i = getelementptr i64, ptr %p5, i64 %slot.3.4.i
  store i64 %.360.i, ptr %.502.i, align 8, !noalias !27
  %.509.i = add nsw i64 %count.6.2164.i, 1
  br label %B576.i

B576.i:                                           ; preds = %B236.if.i, %B556.i
  %count.8.3.i = phi i64 [ %count.6.2164.i, %B236.if.i ], [ %.509.i, %B556.i ]
  %.310.i = icmp sgt i64 %.257.0163.i, 1
  br i1 %.310.i, label %B236.if.i, label %B578.i

B578.i:                                           ; preds = %B576.i, %B144.i
  %count.6.2.lcssa.i = phi i64 [ %count.7.1.i, %B144.i ], [ %count.8.3.i, %B576.i ]
  %.540.i = icmp slt i64 %.212.i, %count.6.2.lcssa.i
  br i1 %.540.i, label %B144.i, label %B595.i

B595.i:                                           ; preds = %B578.i, %B40.if.i
  %count.4.1.i = phi i64 [ %count.3.0168.i, %B40.if.i ], [ %count.6.2.lcssa.i, %B578.i ]
  %exitcond.not.i = icmp eq i64 %p0, %.118.i
  br i1 %exitcond.not.i, label %part36.exit, label %B40.if.i

B40.if.i:                                         ; preds = %0, %B595.i
  %count.3.0168.i = phi i64 [ %count.4.1.i, %B595.i ], [ 0, %0 ]
  %.46.0166.i = phi i64 [ %.118.i, %B595.i ], [ 0, %0 ]
  %.118.i = add nuw nsw i64 %.46.0166.i, 1
  %.148.i = getelementptr i64, ptr %p3, i64 %.46.0166.i
  %.149.i = load i64, ptr %.148.i, align 8, !noalias !27
  %.151.i = getelementptr i8, ptr %p4, i64 %.149.i
  %.152.i = load i8, ptr %.151.i, align 1, !noalias !27
  %.153.not.i = icmp eq i8 %.152.i, 0
  br i1 %.153.not.i, label %B74.i, label %B595.i

B236.if.i:                                        ; preds = %B144.i, %B576.i
  %count.6.2164.i = phi i64 [ %count.8.3.i, %B576.i ], [ %count.7.1.i, %B144.i ]
  %.257.0163.i = phi i64 [ %.319.i, %B576.i ], [ %.267.i, %B144.i ]
  %.254.0162.i = phi i64 [ %.323.i, %B576.i ], [ %.226.i, %B144.i ]
  %.319.i = add nsw i64 %.257.0163.i, -1
  %.323.i = add i64 %.254.0162.i, 1
  %.353.i = getelementptr i32, ptr %p2, i64 %.254.0162.i
  %.354.i = load i32, ptr %.353.i, align 4, !noalias !27
  %.360.i = sext i32 %.354.i to i64
  %.361.i = getelementptr i8, ptr %p4, i64 %.360.i
  %.362.i = load i8, ptr %.361.i, align 1, !noalias !27
  %.363.not.i = icmp eq i8 %.362.i, 0
  br i1 %.363.not.i, label %B272.i, label %B576.i

part36.exit:                                      ; preds = %B595.i, %0
  %count.3.0.lcssa.i = phi i64 [ 0, %0 ], [ %count.4.1.i, %B595.i ]
  ret i64 %count.3.0.lcssa.i
}

; Function Attrs: nofree norecurse nosync nounwind memory(argmem: readwrite)
define noundef i64 @ends_last(i64 %p0, ptr readonly %p1, ptr %p2, i64 %p3, ptr writeonly %p4) local_unnamed_addr #1 {
  %.9877.not.i = icmp slt i64 %p0, 1
  br i1 %.9877.not.i, label %part39.exit, label %B34.if.i

B84.i:                                            ; preds = %B34.if.i
  %1 = getelementptr i32, ptr %p2, i64 %.143.i
  %.170.i = getelementptr i8, ptr %1, i64 -4
  %.171.i = load i32, ptr %.170.i, align 4, !noalias !30
  %.173.i = sext i32 %.171.i to i64
  %.174.not.i = icmp sgt i64 %p3, %.173.i
  br i1 %.174.not.i, label %B178.i, label %B114.i

B114.i:                                           ; preds = %B84.i, %B148.i
  %middle.2.1.i = phi i64 [ %.180.i, %B148.i ], [ %.143.i, %B84.i ]
  %.180.i = add nsw i64 %middle.2.1.i, -1
  %.194.i = icmp sgt i64 %.180.i, %.154.i
  br i1 %.194.i, label %B148.i, label %B178.i

B148.i:                                           ; preds = %B114.i
  %2 = getelementptr i32, ptr %p2, i64 %middle.2.1.i
  %.207.i = getelementptr i8, ptr %2, i64 -8
  %.208.i = load i32, ptr %.207.i, align 4, !noalias !30
  %.210.i = sext i32 %.208.i to i64
  %.211.not.i = icmp sgt i64 %p3, %.210.i
  br i1 %.211.not.i, label %B178.i, label %B114.i

B178.i:                                           ; preds = %B148.i, %B114.i, %B34.if.i, %B84.i
  %middle.3.2.i = phi i64 [ %.143.i, %B84.i ], [ %.143.i, %B34.if.i ], [ %.180.i, %B148.i ], [ %.154.i, %B114.i ]
  %.227.i = getelementptr i64, ptr %p4, i64 %.40.078.i
  store i64 %middle.3.2.i, ptr %.227.i, align 8, !noalias !30
  %.235.i = load i64, ptr %.142.i, align 8, !noalias !30
  %.236.i = add nsw i64 %.235.i, -1
  %.246.i = icmp slt i64 %middle.3.2.i, %.236.i
  br i1 %.246.i, label %B232.i, label %B316.i

B232.i:                                           ; preds = %B178.i, %B232.i
  %j.2.1.i = phi i64 [ %.269.i, %B232.i ], [ %.236.i, %B178.i ]
  %i.2.1.i = phi i64 [ %.265.i, %B232.i ], [ %middle.3.2.i, %B178.i ]
  %.250.i = getelementptr i32, ptr %p2, i64 %i.2.1.i
  %.251.i = load i32, ptr %.250.i, align 4, !noalias !30
  %.254.i = getelementptr i32, ptr %p2, i64 %j.2.1.i
  %.255.i = load i32, ptr %.254.i, align 4, !noalias !30
  store i32 %.255.i, ptr %.250.i, align 4, !noalias !30
  store i32 %.251.i, ptr %.254.i, align 4, !noalias !30
  %.265.i = add nsw i64 %i.2.1.i, 1
  %.269.i = add nsw i64 %j.2.1.i, -1
  %.272.i = icmp slt i64 %.265.i, %.269.i
  br i1 %.272.i, label %B232.i, label %B316.i

B316.i:                                           ; preds = %B232.i, %B178.i
  %exitcond.not.i = icmp eq i64 %p0, %.111.i
  br i1 %exitcond.not.i, label %part39.exit, label %B34.if.i

B34.if.i:                                         ; preds = %0, %B316.i
  %.40.078.i = phi i64 [ %.111.i, %B316.i ], [ 0, %0 ]
  %.111.i = add nuw nsw i64 %.40.078.i, 1
  %3 = getelementptr i64, ptr %p1, i64 %.40.078.i
  %.142.i = getelementptr i8, ptr %3, i64 8
  %.143.i = load i64, ptr %.142.i, align 8, !noalias !30
  %.154.i = load i64, ptr %3, align 8, !noalias !30
  %.156.i = icmp sgt i64 %.143.i, %.154.i
  br i1 %.156.i, label %B84.i, label %B178.i

part39.exit:                                      ; preds = %B316.i, %0
  ret i64 0
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i64 @llvm.smax.i64(i64, i64) #2

; Function Attrs: mustprogress nocallback nofree nounwind willreturn memory(argmem: readwrite)
declare void @llvm.memmove.p0.p0.i64(ptr writeonly, ptr readonly, i64, i1 immarg) #3

attributes #0 = { nounwind }
attributes #1 = { nounwind }
attributes #2 = { nounwind }
attributes #3 = { nounwind }

!0 = !{!1}
!1 = distinct !{!1, !2, !"part0: %retptr"}
!2 = distinct !{!2, !"part0"}
!3 = !{!4}
!4 = distinct !{!4, !5, !"part16: %retptr"}
!5 = distinct !{!5, !"part16"}
!6 = !{!7}
!7 = distinct !{!7, !8, !"part19: %retptr"}
!8 = distinct !{!8, !"part19"}
!9 = !{!10}
!10 = distinct !{!10, !11, !"part22: %retptr"}
!11 = distinct !{!11, !"part22"}
!12 = !{!13, !15}
!13 = distinct !{!13, !14, !"part26: %retptr"}
!14 = distinct !{!14, !"part26"}
!15 = distinct !{!15, !16, !"part25: %retptr"}
!16 = distinct !{!16, !"part25"}
!17 = !{!15}
!18 = !{!19}
!19 = distinct !{!19, !20, !"part29: %retptr"}
!20 = distinct !{!20, !"part29"}
!21 = !{!22, !19}
!22 = distinct !{!22, !23, !"part30: %retptr"}
!23 = distinct !{!23, !"part30"}
!24 = !{!25}
!25 = distinct !{!25, !26, !"part33: %retptr"}
!26 = distinct !{!26, !"part33"}
!27 = !{!28}
!28 = distinct !{!28, !29, !"part36: %retptr"}
!29 = distinct !{!29, !"part36"}
!30 = !{!31}
!31 = distinct !{!31, !32, !"part39: %retptr"}
!32 = distinct !{!32, !"part39"}
